/**
 * One session with one program: registers the page, applies what comes, answers method calls, and keeps what the
 * client wants to say until Python is ready to hear it (PROTOCOL §1.4, §3, §10.1).
 */
import type { Connection } from "../connection/connection.ts";
import { DataChannels } from "../control/data-channels.ts";
import { decodePacket, encodePacket } from "../protocol/codec.ts";
import type { InboundMessage, OutboundMessage } from "../protocol/messages.ts";
import type { WireMap, WireValue } from "../protocol/wire.ts";
import { ControlTree } from "../tree/control-tree.ts";

/** What the session tells the shell. */
export interface SessionEvents {
  /** Loads what the controls in a message need; `undefined` if nothing has to be waited for. */
  readonly prepare: (content: WireValue) => Promise<unknown> | undefined;
  /** Python accepted the registration; `main` runs now. */
  readonly onRegistered: () => void;
  /** The program has changed the page: there is something to see. */
  readonly onPatched: () => void;
  /** An exception in Python: the first line says what, the rest is the traceback. */
  readonly onCrash: (message: string) => void;
  readonly onOutput: (text: string, isStderr: boolean) => void;
  /** A message that made no sense, or a patch that could not be applied. */
  readonly onProtocolError: (error: Error) => void;
}

export class Session {
  readonly tree: ControlTree;
  /** Ways past the message codec for controls that stream bytes. */
  readonly channels: DataChannels;
  readonly #connection: Connection;
  readonly #events: SessionEvents;
  #isRegistered = false;
  #isClosed = false;
  #pending: OutboundMessage[] = [];
  /** How many inbound messages wait for a chunk, or for one before them that does; and the last of them. */
  #waiting = 0;
  #lastWaiting: Promise<void> = Promise.resolve();

  /** @param page The page's properties as Flet's web client sends them (PROTOCOL §3.1). */
  constructor(connection: Connection, page: WireMap, events: SessionEvents) {
    this.#connection = connection;
    this.#events = events;
    this.channels = new DataChannels((packet) => connection.send(packet));
    this.tree = new ControlTree((message) => this.#send(message), page);
    connection.onPacket((packet) => this.#receive(packet));
    this.#transmit({ kind: "register", sessionId: null, pageName: "", page });
  }

  /** Ends the session: nothing is sent or applied any more. */
  close(): void {
    this.#isClosed = true;
    this.#connection.close();
  }

  #send(message: OutboundMessage): void {
    if (this.#isClosed) return;
    if (!this.#isRegistered) this.#pending.push(message);
    else this.#transmit(message);
  }

  #transmit(message: OutboundMessage): void {
    this.#connection.send(encodePacket(message));
  }

  #receive(packet: Uint8Array): void {
    this.#guard(() => {
      const decoded = decodePacket(packet);
      if (decoded?.kind === "channel") this.channels.deliver(decoded.channelId, decoded.payload);
      if (decoded?.kind !== "message") return;
      const { message } = decoded;
      const chunks = this.#events.prepare(contentOf(message));
      if (!chunks && this.#waiting === 0) this.#apply(message);
      else this.#lastWaiting = this.#applyAfter([this.#lastWaiting, chunks], message);
    });
  }

  async #applyAfter(others: readonly unknown[], message: InboundMessage): Promise<void> {
    this.#waiting++;
    await Promise.all(others);
    this.#waiting--;
    this.#guard(() => this.#apply(message));
  }

  #guard(run: () => void): void {
    if (this.#isClosed) return;
    try {
      run();
    } catch (error) {
      this.#events.onProtocolError(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #apply(message: InboundMessage): void {
    switch (message.kind) {
      case "registered":
        if (message.error !== "") {
          this.#events.onCrash(message.error);
          return;
        }
        this.tree.mergePage(message.pagePatch);
        this.#isRegistered = true;
        for (const pending of this.#pending.splice(0)) this.#transmit(pending);
        this.#events.onRegistered();
        return;
      case "patch":
        this.tree.patch(message.id, message.patch);
        this.#events.onPatched();
        return;
      case "invoke":
        this.#invoke(message);
        return;
      case "crashed":
        this.#events.onCrash(message.message);
        return;
      case "output":
        this.#events.onOutput(message.text, message.isStderr);
        return;
    }
  }

  #invoke({ controlId, callId, name, args }: Extract<InboundMessage, { kind: "invoke" }>): void {
    const node = this.tree.get(controlId);
    if (!node) {
      this.#send({ kind: "result", controlId, callId, result: null, error: `control ${controlId} is not on the page` });
      return;
    }
    void this.tree.invocations.invoke(node, callId, name, args, () => this.tree.get(controlId) === node);
  }
}

/** The part of a message that can hold controls. */
function contentOf(message: InboundMessage): WireValue {
  return message.kind === "patch" ? message.patch : message.kind === "registered" ? message.pagePatch : null;
}
