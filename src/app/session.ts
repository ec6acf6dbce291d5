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
import { FirstPaint } from "./first-paint/first-paint.ts";

/** What the session tells the shell. */
export interface SessionEvents {
  /** Loads what the controls in a message need; `undefined` if nothing has to be waited for. */
  readonly prepare: (content: WireValue) => Promise<unknown> | undefined;
  /** Python accepted the registration; `main` runs now. `sessionId` brings this session back after a lost connection. */
  readonly onRegistered: (sessionId: string) => void;
  /** The server has forgotten the session and runs the program anew: `tree` and `channels` are others from now on. */
  readonly onRenewed?: () => void;
  /** The program has changed the page: there is something to see. */
  readonly onPatched: () => void;
  /** An exception in Python: the first line says what, the rest is the traceback. */
  readonly onCrash: (message: string) => void;
  readonly onOutput: (text: string, isStderr: boolean) => void;
  /** A message that made no sense, or a patch that could not be applied. */
  readonly onProtocolError: (error: Error) => void;
}

/** What the client says about itself. */
export interface SessionOptions {
  /** The page's properties as Flet's web client sends them (PROTOCOL §3.1); asked for at every registration. */
  readonly readPage: () => WireMap;
  /** Flet's name of the page: the first two parts of its path. Only a server looks at it. */
  readonly pageName?: string;
  /** Resolves once Python has said what it has to say in one go; without it that counts as the case. */
  readonly untilResting?: () => Promise<void>;
  /** A session that the server may still have. */
  readonly sessionId?: string | null;
}

export class Session {
  readonly #connection: Connection;
  readonly #options: SessionOptions;
  readonly #events: SessionEvents;
  /** What the page was when the tree was made. Reading it has the browser lay the page out. */
  #page: WireMap = {};
  #tree: ControlTree;
  #channels: DataChannels;
  #sessionId: string | null;
  /** Whether the tree has been filled by a reply. */
  #hasPage = false;
  #isRegistered = false;
  #isClosed = false;
  #pending: OutboundMessage[] = [];
  #firstPaint: FirstPaint | undefined;
  /** How many inbound messages wait for a chunk, or for one before them that does; and the last of them. */
  #waiting = 0;
  #lastWaiting: Promise<void> = Promise.resolve();

  constructor(connection: Connection, options: SessionOptions, events: SessionEvents) {
    this.#connection = connection;
    this.#options = options;
    this.#events = events;
    this.#sessionId = options.sessionId ?? null;
    this.#channels = this.#makeChannels();
    this.#tree = this.#makeTree();
    connection.onPacket((packet) => this.#receive(packet));
    connection.onOpen(() => this.#register());
  }

  get tree(): ControlTree {
    return this.#tree;
  }

  /** Ways past the message codec for controls that stream bytes. */
  get channels(): DataChannels {
    return this.#channels;
  }

  /**
   * Shows what the page is expected to be, until the program's own first screen is complete.
   * @param onEnd Told once that is so, with what tells how much of it was right; without it if the program came to no rest.
   * @returns Whether it is shown: not if the program was faster.
   */
  expect(page: WireMap, onEnd: (agreed?: () => WireMap | undefined) => void): boolean {
    if (this.#hasPage || this.#isClosed) return false;
    this.#firstPaint = new FirstPaint(this.#tree, page, {
      page: this.#page,
      untilResting: this.#options.untilResting ?? (() => Promise.resolve()),
      onComplete: () =>
        this.#guard(() => {
          const agreed = this.#firstPaint?.hasRested === true ? this.#firstPaint.agreed : undefined;
          this.#finishFirstPaint();
          onEnd(agreed);
        }),
    });
    return true;
  }

  /** Ends the session: nothing is sent or applied any more. */
  close(): void {
    this.#isClosed = true;
    this.#firstPaint?.stop();
    this.#connection.close();
  }

  #makeTree(): ControlTree {
    this.#page = this.#options.readPage();
    const tree: ControlTree = new ControlTree((message) => {
      // What a tree that has been replaced still has to say concerns nobody.
      if (tree === this.#tree) this.#send(message);
    }, this.#page);
    return tree;
  }

  #makeChannels(): DataChannels {
    return new DataChannels((packet) => this.#connection.send(packet));
  }

  #register(): void {
    if (this.#isClosed) return;
    this.#isRegistered = false;
    this.#transmit({
      kind: "register",
      sessionId: this.#sessionId,
      pageName: this.#options.pageName ?? "",
      page: this.#options.readPage(),
    });
  }

  #send(message: OutboundMessage): void {
    if (this.#isClosed || this.#firstPaint?.holds(message) === true) return;
    if (!this.#isRegistered) this.#pending.push(message);
    else this.#transmit(message);
  }

  #transmit(message: OutboundMessage): void {
    this.#connection.send(encodePacket(message));
  }

  #receive(packet: Uint8Array): void {
    this.#guard(() => {
      const decoded = decodePacket(packet);
      if (decoded?.kind === "channel") this.#channels.deliver(decoded.channelId, decoded.payload);
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
          this.#firstPaint?.complete();
          this.#events.onCrash(message.error);
          return;
        }
        this.#applyPage(message.sessionId, message.pagePatch);
        return;
      case "patch":
        if (this.#firstPaint) {
          this.#firstPaint.patch(message.id, message.patch);
          return;
        }
        this.tree.patch(message.id, message.patch);
        this.#events.onPatched();
        return;
      case "invoke":
        this.#invoke(message);
        return;
      case "crashed":
        this.#firstPaint?.complete();
        this.#events.onCrash(message.message);
        return;
      case "output":
        this.#events.onOutput(message.text, message.isStderr);
        return;
    }
  }

  #applyPage(sessionId: string, page: WireMap): void {
    const isRenewed = this.#hasPage && sessionId !== this.#sessionId;
    if (isRenewed) {
      // What was meant for the program that is gone must not reach controls of the new one by their ids.
      this.#pending = [];
      this.#channels = this.#makeChannels();
      this.#tree = this.#makeTree();
    }
    this.#sessionId = sessionId;
    this.#hasPage = true;
    (this.#firstPaint ?? this.tree).mergePage(page);
    this.#isRegistered = true;
    for (const pending of this.#pending.splice(0)) this.#transmit(pending);
    if (isRenewed) this.#events.onRenewed?.();
    this.#events.onRegistered(sessionId);
  }

  /** The real page is drawn from now on; what the user has done to it reaches Python. */
  #finishFirstPaint(): void {
    const waiting = this.#firstPaint?.finish() ?? [];
    this.#firstPaint = undefined;
    for (const message of waiting) this.#send(message);
    this.#events.onPatched();
  }

  #invoke({ controlId, callId, name, args }: Extract<InboundMessage, { kind: "invoke" }>): void {
    // What is not there yet is on the first screen, which ends where the program asks something of it.
    if (this.#firstPaint && !this.tree.get(controlId)) this.#firstPaint.complete();
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
