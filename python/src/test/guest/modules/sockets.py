import select, socket, threading

def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

a, b = socket.socketpair()
a.sendall(b"hello")
t(lambda: b.recv(3)); t(lambda: b.recv(10, socket.MSG_PEEK)); t(lambda: b.recv(10))
t(lambda: (a.family, a.type, a.proto, a.getsockname()))
x = bytearray(10)
a.send(b"abc"); t(lambda: b.recv_into(x)); print(x)
a.send(b"xyz"); t(lambda: b.recv_into(memoryview(x)[4:], 2)); print(x); t(lambda: b.recv(9))
t(lambda: b.recv(-1)); t(lambda: b.recv_into(b"abc")); t(lambda: b.recv_into(x, 99))
b.settimeout(0.05)
t(lambda: b.recv(1)); t(lambda: b.gettimeout()); t(lambda: b.getblocking())
b.setblocking(False)
t(lambda: b.recv(1)); t(lambda: b.gettimeout()); t(lambda: b.getblocking())
b.setblocking(True); t(lambda: b.gettimeout())
t(lambda: b.settimeout(-1)); t(lambda: b.settimeout("a"))
a.shutdown(socket.SHUT_WR); t(lambda: b.recv(1))
t(lambda: a.send(b"x")); a.close(); t(lambda: a.recv(1)); t(lambda: a.fileno()); t(lambda: a.close())
t(lambda: b.send("x"))
b.close()

server = socket.create_server(("127.0.0.1", 0))
host, port = server.getsockname(); print(host, port > 0)
seen = []
def serve():
    c, address = server.accept()
    with c:
        seen.append((address[0], c.gettimeout()))
        f = c.makefile("rwb")
        for line in f:
            f.write(line.upper()); f.flush()
            if line == b"end\n":
                break
        f.close()
w = threading.Thread(target=serve); w.start()
with socket.create_connection((host, port), timeout=5) as c:
    t(lambda: c.getpeername() == (host, port)); t(lambda: c.gettimeout())
    f = c.makefile("rw", newline="\n")
    for line in "one", "two", "end":
        f.write(line + "\n"); f.flush(); print(f.readline().strip())
    f.close()
w.join()
print(seen)
t(lambda: server.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR)); server.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
t(lambda: server.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)); t(lambda: server.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE, 4))
server.close()
s = socket.socket()
t(lambda: s.connect((host, port))); t(lambda: s.connect_ex((host, port))); t(lambda: s.connect("x")); t(lambda: s.connect((1, 2))); t(lambda: s.bind(("127.0.0.1", 70000))); t(lambda: s.connect(("127.0.0.1",)))
t(lambda: s.getpeername()); t(lambda: s.bind(("", 0))); t(lambda: s.getsockname()[0]); s.close()

u, v = socket.socket(type=socket.SOCK_DGRAM), socket.socket(type=socket.SOCK_DGRAM)
u.bind(("127.0.0.1", 0)); v.sendto(b"datagram", u.getsockname()); data, where = u.recvfrom(100); print(data, where[0])
v.sendto(b"second", 0, u.getsockname()); n, where = u.recvfrom_into(x); print(n, x[:n]); u.close(); v.close()
t(lambda: socket.inet_aton("1.2.3.4")); t(lambda: socket.inet_ntoa(b"\1\2\3\4")); t(lambda: socket.inet_pton(socket.AF_INET6, "::1")); t(lambda: socket.inet_ntop(socket.AF_INET6, bytes(15) + b"\1"))
for text in "::", "1::", "::ffff:1.2.3.4", "fe80::1:2", "1:2:3:4:5:6:7:8", "2001:db8::1:0:0:1":
    t(lambda: socket.inet_ntop(socket.AF_INET6, socket.inet_pton(socket.AF_INET6, text)))
for text in ":::", "1", "1::2::3", "12345::", "::1.2.3", "g::":
    t(lambda: socket.inet_pton(socket.AF_INET6, text))
t(lambda: socket.inet_pton(socket.AF_INET, "1.2.3")); t(lambda: socket.inet_pton(99, "1")); t(lambda: socket.inet_ntop(socket.AF_INET, b"1")); t(lambda: socket.inet_ntoa(b"1"))
t(lambda: (socket.htons(1), socket.ntohl(1), socket.htonl(2**32 - 1))); t(lambda: socket.htons(-1)); t(lambda: socket.htons(70000)); t(lambda: socket.htonl(2**33))
t(lambda: socket.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM)); t(lambda: socket.getaddrinfo("::1", "80", socket.AF_INET6, socket.SOCK_STREAM))
t(lambda: socket.getaddrinfo("not a host", 1)[0]); t(lambda: socket.getnameinfo(("127.0.0.1", 1), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))
t(lambda: socket.getdefaulttimeout()); socket.setdefaulttimeout(2); t(lambda: socket.getdefaulttimeout()); q = socket.socket(); t(lambda: q.gettimeout()); q.close(); socket.setdefaulttimeout(None)
t(lambda: issubclass(socket.gaierror, OSError)); t(lambda: socket.timeout is TimeoutError); t(lambda: socket.socket(99, 1)); t(lambda: socket.socket(fileno=-1)); t(lambda: socket.socket(fileno=1.5))

a, b = socket.socketpair()
p = select.epoll(); p.register(a, select.EPOLLIN); p.register(b.fileno(), select.EPOLLOUT)
t(lambda: p.poll(1) == [(b.fileno(), select.EPOLLOUT)]); b.send(b"x"); t(lambda: sorted(p.poll()) == sorted([(a.fileno(), select.EPOLLIN), (b.fileno(), select.EPOLLOUT)]))
p.unregister(b); p.modify(a, 0); t(lambda: p.poll(0.01)); t(lambda: p.register(a)); t(lambda: p.unregister(b)); t(lambda: p.poll(0, 0)); t(lambda: p.closed)
with p: pass
t(lambda: p.closed); t(lambda: p.fileno()); t(lambda: select.epoll(-2)); t(lambda: p.register("a"))
d = a.detach(); t(lambda: a.fileno()); e = socket.socket(fileno=d); t(lambda: (e.family, e.type)); t(lambda: e.recv(5)); e.close(); b.close()
import os, tempfile
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "s")
    l = socket.socket(socket.AF_UNIX); l.bind(path); l.listen(); c = socket.socket(socket.AF_UNIX); c.connect(path); n, _ = l.accept()
    t(lambda: l.getsockname() == path); t(lambda: c.getsockname()); n.send(b"unix"); t(lambda: c.recv(9)); t(lambda: c.connect("x" * 200))
    for z in l, c, n: z.close()
