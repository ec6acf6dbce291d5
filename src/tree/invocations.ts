/**
 * Method calls from Python to a control. Python waits for the answer without a limit, so every call is answered:
 * with a result, or with an error text once nobody has taken it for ten seconds (as Flet's own client does).
 */
import type { WireMap, WireValue } from "../protocol/wire.ts";
import type { OutboundMessage } from "../protocol/messages.ts";
import type { ControlNode } from "./control-node.ts";

const PATIENCE_MS = 10_000;

export class Invocations {
  readonly #send: (message: OutboundMessage) => void;
  readonly #waiting = new Map<ControlNode, Set<() => void>>();

  constructor(send: (message: OutboundMessage) => void) {
    this.#send = send;
  }

  /** Calls method `name` of `node`, waiting for the control to be drawn if need be, and answers Python. */
  async invoke(node: ControlNode, callId: string, name: string, args: WireMap, isLive: () => boolean): Promise<void> {
    let result: WireValue = null;
    let error: string | null = null;
    try {
      result = await this.call(node, name, args);
    } catch (cause) {
      error = cause instanceof Error ? cause.message : String(cause);
    }
    // An answer for a control that Python has dropped would end its receive loop (PROTOCOL §10.1).
    if (isLive()) this.#send({ kind: "result", controlId: node.id, callId, result, error });
  }

  /** Calls a method without answering Python: for client actions that run inside the user's gesture. */
  async call(node: ControlNode, name: string, args: WireMap): Promise<WireValue> {
    if (node.invokeHandlers.length === 0) await this.#untilHandled(node, name);
    const results = await Promise.all(node.invokeHandlers.map(async (handler) => handler(name, args)));
    return results.length === 1 ? (results[0] ?? null) : results;
  }

  /** Told by a control that somebody answers its calls now. */
  handlerAdded(node: ControlNode): void {
    const waiting = this.#waiting.get(node);
    this.#waiting.delete(node);
    if (waiting) for (const resume of waiting) resume();
  }

  #untilHandled(node: ControlNode, name: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(node) ?? new Set();
      this.#waiting.set(node, waiting);
      const timer = setTimeout(() => {
        waiting.delete(resume);
        reject(new Error(`${node.toString()} does not answer the method "${name}"`));
      }, PATIENCE_MS);
      const resume = () => {
        clearTimeout(timer);
        resolve();
      };
      waiting.add(resume);
    });
  }
}
