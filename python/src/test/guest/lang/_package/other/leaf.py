
from ..sub import name as sub_name

NAME = "leaf"


def up():
    return sub_name
