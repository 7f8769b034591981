import asyncio

async def main():
    async def work(name, delay):
        await asyncio.sleep(delay)
        print("done", name)
        return name
    print(await asyncio.gather(work("b", 0.03), work("a", 0.01), work("c", 0.05)))
    try:
        await asyncio.wait_for(work("never", 5), 0.01)
    except TimeoutError as e:
        print("timeout", e)
    q = asyncio.Queue(2)
    async def produce():
        for i in range(5):
            await q.put(i)
        await q.put(None)
    async def consume():
        while (x := await q.get()) is not None:
            print("got", x)
    async with asyncio.TaskGroup() as g:
        g.create_task(produce()); g.create_task(consume())
    lock, event = asyncio.Lock(), asyncio.Event()
    async def locked(n):
        async with lock:
            await asyncio.sleep(0)
            print("locked", n)
        event.set()
    await asyncio.gather(*(locked(i) for i in range(3))); await event.wait()
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(asyncio.sleep(5)); g.create_task(asyncio.sleep(0, 1)).add_done_callback(lambda f: print("callback", f.result()))
            async def fail(): raise KeyError("x")
            g.create_task(fail())
    except* KeyError as e:
        print("group", e.exceptions)
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, sum, [1, 2, 3]), await asyncio.to_thread(len, "four"))
    task = asyncio.create_task(asyncio.sleep(9)); await asyncio.sleep(0); task.cancel("why")
    try:
        await task
    except asyncio.CancelledError as e:
        print("cancelled", e, task.cancelled())
    async def echo(reader, writer):
        while line := await reader.readline():
            writer.write(line.upper()); await writer.drain()
        writer.close()
    server = await asyncio.start_server(echo, "127.0.0.1", 0, limit=1 << 20)
    async with server:
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)
        for text in b"one\n", b"two\n":
            writer.write(text); print(await reader.readline())
        writer.write(b"x" * 300000 + b"\n"); await writer.drain()
        print(len(await reader.readexactly(300001)))
        writer.close(); await writer.wait_closed()
    later = loop.create_future(); loop.call_later(0.01, later.set_result, "later"); print(await later)
    loop.call_soon_threadsafe(print, "soon"); await asyncio.sleep(0)
    p = await asyncio.create_subprocess_exec("cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    print(await p.communicate(b"through a pipe"), p.returncode)
    return "end"

print(asyncio.run(main()))
