"""How this Python was built, for the module sysconfig: what a build of CPython would write here and
has a meaning for Orochi. There are no extension modules, so nothing tells how to compile one."""

build_time_vars = {
    "ABIFLAGS": "",
    "CONFIG_ARGS": "",
    "EXE": "",
    "EXT_SUFFIX": ".orochi-312-x86_64-linux-gnu.so",
    "LDVERSION": "3.12",
    "LIBDIR": "",
    "MACHDEP": "linux",
    "MULTIARCH": "x86_64-linux-gnu",
    "PLATLIBDIR": "lib",
    "Py_DEBUG": 0,
    "Py_ENABLE_SHARED": 0,
    "SHLIB_SUFFIX": ".so",
    "SIZEOF_VOID_P": 8,
    "SOABI": "orochi-312-x86_64-linux-gnu",
    "TZPATH": "/usr/share/zoneinfo:/usr/lib/zoneinfo:/usr/share/lib/zoneinfo:/etc/zoneinfo",
    "VERSION": "3.12",
    "WITH_DOC_STRINGS": 1,
}
