/**
 * Flet's messages as one discriminated union per direction (no logic), and the parser for the inbound side.
 * Source: flet/messaging/protocol.py (`MessageAction` and the body dataclasses).
 */
import { ProtocolError } from "./protocol-error.ts";
import { isWireMap, type WireMap, type WireValue } from "./wire.ts";

/** Wire numbers of the actions; the same in both directions. */
export const Action = {
  registerClient: 1,
  patchControl: 2,
  controlEvent: 3,
  updateControlProps: 4,
  invokeMethod: 5,
  sessionCrashed: 6,
  pythonOutput: 7,
} as const;

/** Python → client. */
export type InboundMessage =
  /** Reply to the registration. A non-empty `error` means `before_main` failed and `main` will not run. */
  | {
      readonly kind: "registered";
      readonly sessionId: string;
      readonly pagePatch: WireMap;
      readonly error: string;
    }
  /** `patch` is `[tree, op, …]`, addressed to the control `id`. */
  | { readonly kind: "patch"; readonly id: number; readonly patch: readonly WireValue[] }
  | {
      readonly kind: "invoke";
      readonly controlId: number;
      readonly callId: string;
      readonly name: string;
      readonly args: WireMap;
    }
  | { readonly kind: "crashed"; readonly message: string }
  | { readonly kind: "output"; readonly text: string; readonly isStderr: boolean };

/** Client → Python. */
export type OutboundMessage =
  | {
      readonly kind: "register";
      readonly sessionId: string | null;
      readonly pageName: string;
      readonly page: WireMap;
    }
  /** `name` comes without `on_`. */
  | {
      readonly kind: "event";
      readonly target: number;
      readonly name: string;
      readonly data: WireValue;
    }
  | { readonly kind: "update"; readonly id: number; readonly props: WireMap }
  | {
      readonly kind: "result";
      readonly controlId: number;
      readonly callId: string;
      readonly result: WireValue;
      readonly error: string | null;
    };

/**
 * The body maps are splatted into Python dataclasses: exactly these keys, no more and no fewer
 * (a wrong one would end Python's receive loop).
 */
export function toWire(message: OutboundMessage): readonly [number, WireMap] {
  switch (message.kind) {
    case "register":
      return [
        Action.registerClient,
        { session_id: message.sessionId, page_name: message.pageName, page: message.page },
      ];
    case "event":
      return [Action.controlEvent, { target: message.target, name: message.name, data: message.data ?? null }];
    case "update":
      return [Action.updateControlProps, { id: message.id, props: message.props }];
    case "result":
      return [
        Action.invokeMethod,
        {
          control_id: message.controlId,
          call_id: message.callId,
          result: message.result ?? null,
          error: message.error,
        },
      ];
  }
}

/**
 * Reads one decoded `[action, body]` pair.
 * @throws {ProtocolError} if the shape or the action is unknown.
 */
export function fromWire(decoded: unknown): InboundMessage {
  if (!Array.isArray(decoded) || decoded.length !== 2) throw new ProtocolError("a message must be [action, body]");
  const action: unknown = decoded[0];
  const body: unknown = decoded[1];
  if (!isWireMap(body)) throw new ProtocolError(`the body of action ${String(action)} must be a map`);
  switch (action) {
    case Action.registerClient:
      return {
        kind: "registered",
        sessionId: text(body, "session_id"),
        pagePatch: map(body, "page_patch"),
        error: text(body, "error"),
      };
    case Action.patchControl: {
      const patch = body["patch"];
      if (!Array.isArray(patch)) throw new ProtocolError("patch must be a list");
      return { kind: "patch", id: integer(body, "id"), patch };
    }
    case Action.invokeMethod:
      return {
        kind: "invoke",
        controlId: integer(body, "control_id"),
        callId: text(body, "call_id"),
        name: text(body, "name"),
        args: body["args"] == null ? {} : map(body, "args"),
      };
    case Action.sessionCrashed:
      return { kind: "crashed", message: text(body, "message") };
    case Action.pythonOutput:
      return { kind: "output", text: text(body, "text"), isStderr: body["is_stderr"] === true };
    default:
      throw new ProtocolError(`unknown action ${String(action)}`);
  }
}

function text(body: WireMap, key: string): string {
  const value = body[key];
  if (typeof value !== "string") throw new ProtocolError(`${key} must be a string, not ${typeof value}`);
  return value;
}

function integer(body: WireMap, key: string): number {
  const value = body[key];
  if (typeof value !== "number" || !Number.isInteger(value)) throw new ProtocolError(`${key} must be an integer`);
  return value;
}

function map(body: WireMap, key: string): WireMap {
  const value = body[key];
  if (!isWireMap(value)) throw new ProtocolError(`${key} must be a map`);
  return value;
}
