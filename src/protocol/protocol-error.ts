/** A packet or message that does not follow Flet's protocol. The message names what was expected and what came. */
export class ProtocolError extends Error {
  override readonly name = "ProtocolError";
}
