# SPDX-License-Identifier: Apache-2.0
"""TCP proxies that stand between clients and brokers and can be told to misbehave."""

import asyncio
import socket
import struct
import threading


class Proxy:
    """Hands connections on to one address. Its port stays the same from the start to the end."""

    def __init__(self, target):
        self.target = target
        self.listener = socket.socket()
        self.listener.bind(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.refuses = False
        self.connections = set()
        self.flowing = None

    async def serve(self):
        self.flowing = asyncio.Event()
        self.flowing.set()
        await asyncio.start_server(self.connect, sock=self.listener)

    async def connect(self, reader, writer):
        if self.refuses:
            return self.reset(writer)
        try:
            far_reader, far_writer = await asyncio.open_connection(*self.target)
        except OSError:
            return self.reset(writer)
        pair = (writer, far_writer)
        self.connections.add(pair)
        await asyncio.gather(self.pump(reader, far_writer), self.pump(far_reader, writer))
        self.connections.discard(pair)
        for end in pair:
            end.close()

    async def pump(self, reader, writer):
        try:
            while data := await reader.read(1 << 16):
                await self.flowing.wait()
                writer.write(data)
                await writer.drain()
        except OSError:
            pass
        writer.close()

    def cut(self):
        """Resets every connection, with whatever was under way in it."""
        for pair in list(self.connections):
            for end in pair:
                self.reset(end)

    @staticmethod
    def reset(writer):
        sock = writer.get_extra_info("socket")
        try:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        except OSError:
            pass
        writer.transport.abort()


class Proxies:
    """All of them, on a thread of their own."""

    def __init__(self, targets):
        self.proxies = [Proxy(target) for target in targets]
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()
        for proxy in self.proxies:
            asyncio.run_coroutine_threadsafe(proxy.serve(), self.loop).result()

    def call(self, action, *arguments):
        self.loop.call_soon_threadsafe(action, *arguments)

    def cut(self, number):
        self.call(self.proxies[number].cut)

    def refuse(self, number, is_refusing):
        def change():
            self.proxies[number].refuses = is_refusing
            if is_refusing:
                self.proxies[number].cut()
        self.call(change)

    def stall(self, number, is_stalling):
        """Bytes are swallowed for a while: the connection stands and nothing comes."""
        flowing = self.proxies[number].flowing
        self.call(flowing.clear if is_stalling else flowing.set)
