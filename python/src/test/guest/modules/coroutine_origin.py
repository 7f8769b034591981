# Where coroutines were made, as asyncio asks for it in debug mode.
import warnings
warnings.simplefilter("ignore")
import sys
async def co(): pass
print(sys.get_coroutine_origin_tracking_depth(), co().cr_origin)
sys.set_coroutine_origin_tracking_depth(1)
def f(): return co()
print([x[1:] for x in f().cr_origin or ()])
sys.set_coroutine_origin_tracking_depth(5)
print([x[1:] for x in f().cr_origin or ()])
try: sys.set_coroutine_origin_tracking_depth(-1)
except ValueError as e: print(e)
sys.set_coroutine_origin_tracking_depth(0)
print([x[1:] for x in f().cr_origin or ()])
