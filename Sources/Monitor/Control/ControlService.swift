// SPDX-License-Identifier: Apache-2.0

internal import JSONStream

/// Does what clients of the control socket ask for.
///
/// A request is `{"command": "reload", "colour": false}`. The answers are `{"event": "accepted"}` at once, then
/// `{"event": "done", …}` when it is done, with what became of it; or `{"event": "error", "code": …, "message": …}`.
struct ControlService: Service {
    let socket: ControlSocket
    let reloader: Reloader
    let logger: Logger

    func run() async throws {
        _ = try await untilShutdown {
            await withDiscardingTaskGroup { group in
                for await connection in socket.connections { group.addTask { await serve(connection) } }
            }
        }
        socket.end()
    }

    private func serve(_ connection: ControlConnection) async {
        guard connection.isFromOurUser else {
            logger.warning("a process of another user was refused at the control socket")
            refuse(connection, "control.not-allowed", "only the daemon's own user and root may do that")
            return
        }
        guard let request = connection.request() else { return }
        guard request["command"]?.string == "reload" else {
            refuse(connection, "control.unknown-command", "this daemon does not know the command")
            return
        }
        connection.answer { $0.object { $0.field("event", "accepted") } }
        let outcome = await reloader.reload(because: "asked to by 'rasid reload'")
        connection.answer { json in
            json.object { json in
                json.field("event", "done")
                json.field("outcome") { outcome.write(to: &$0, colour: request["colour"]?.bool ?? false) }
            }
        }
    }

    private func refuse(_ connection: ControlConnection, _ code: String, _ message: String) {
        connection.answer { json in
            json.object { json in
                json.field("event", "error")
                json.field("code", code)
                json.field("message", message)
            }
        }
    }
}
