import { decode, encode } from "@msgpack/msgpack";
import { describe, expect, it } from "vitest";
import { decodePacket, encodeChannelPacket, encodePacket } from "./codec.ts";
import { ProtocolError } from "./protocol-error.ts";
import { WireDateTime, WireDuration, WireTime } from "./wire.ts";

const packet = (message: unknown): Uint8Array => Uint8Array.of(0, ...encode(message));

describe("decodePacket", () => {
  it("reads every inbound action", () => {
    const read = (message: unknown) => {
      const decoded = decodePacket(packet(message));
      return decoded?.kind === "message" ? decoded.message : undefined;
    };
    expect(read([1, { session_id: "s", page_patch: { _c: "Page" }, error: "" }])).toEqual({
      kind: "registered",
      sessionId: "s",
      pagePatch: { _c: "Page" },
      error: "",
    });
    expect(read([2, { id: 1, patch: [[0], [0, 0, "a", 1]] }])).toEqual({
      kind: "patch",
      id: 1,
      patch: [[0], [0, 0, "a", 1]],
    });
    expect(read([5, { control_id: 3, call_id: "c", name: "focus" }])).toEqual({
      kind: "invoke",
      controlId: 3,
      callId: "c",
      name: "focus",
      args: {},
    });
    expect(read([6, { message: "boom" }])).toEqual({ kind: "crashed", message: "boom" });
    expect(read([7, { text: "hi", is_stderr: true }])).toEqual({ kind: "output", text: "hi", isStderr: true });
  });

  it("takes maps with whole numbers as keys", () => {
    // MessagePack of [2, {id: 1, patch: [[0, {0: [1]}]]}] with an integer key, as Python writes list steps.
    const bytes = Uint8Array.from([
      0x92, 2, 0x82, 0xa2, 105, 100, 1, 0xa5, 112, 97, 116, 99, 104, 0x91, 0x92, 0, 0x81, 0, 0x91, 1,
    ]);
    expect(decodePacket(Uint8Array.of(0, ...bytes))).toMatchObject({ message: { patch: [[0, { "0": [1] }]] } });
  });

  it("gives data channel frames as views and ignores what is too short or unknown", () => {
    const frame = encodeChannelPacket(258, Uint8Array.of(9, 8));
    expect([...frame.subarray(0, 5)]).toEqual([1, 2, 1, 0, 0]);
    expect(decodePacket(frame)).toEqual({ kind: "channel", channelId: 258, payload: Uint8Array.of(9, 8) });
    expect(decodePacket(Uint8Array.of(1, 0))).toBeUndefined();
    expect(decodePacket(Uint8Array.of())).toBeUndefined();
    expect(decodePacket(Uint8Array.of(7, 1, 2))).toBeUndefined();
  });

  it.each([
    ["no MessagePack", Uint8Array.of(0, 0xc1)],
    ["no pair", packet({ a: 1 })],
    ["an unknown action", packet([99, {}])],
    ["a body of the wrong kind", packet([2, { id: "x", patch: [] }])],
    ["bytes after the message", Uint8Array.of(0, 1, 2, 3)],
  ])("is loud about %s", (_what, bytes) => {
    expect(() => decodePacket(bytes)).toThrow(ProtocolError);
  });
});

describe("encodePacket", () => {
  const bodyOf = (bytes: Uint8Array) => {
    expect(bytes.byteLength).toBe(bytes.buffer.byteLength);
    return decode(bytes.subarray(1), { extensionCodec: undefined as never });
  };

  it("writes exactly the keys that Python's dataclasses have", () => {
    expect(bodyOf(encodePacket({ kind: "event", target: 3, name: "click", data: undefined }))).toEqual([
      3,
      { target: 3, name: "click", data: null },
    ]);
    expect(bodyOf(encodePacket({ kind: "result", controlId: 1, callId: "c", result: undefined, error: null }))).toEqual(
      [5, { control_id: 1, call_id: "c", result: null, error: null }],
    );
    expect(bodyOf(encodePacket({ kind: "update", id: 4, props: { value: 1 } }))).toEqual([
      4,
      { id: 4, props: { value: 1 } },
    ]);
  });

  it.each([
    [new WireDateTime("2026-01-02T03:04:05+00:00"), 1, "2026-01-02T03:04:05+00:00"],
    [new WireTime("7:5"), 2, "7:5"],
    [new WireDuration(1500.4), 3, "1500"],
  ])("writes %o as extension %i", (value, type, text) => {
    const bytes = encodePacket({ kind: "event", target: 1, name: "change", data: value });
    const [, body] = decode(bytes.subarray(1)) as [number, { data: { type: number; data: Uint8Array } }];
    expect(body.data.type).toBe(type);
    expect(new TextDecoder().decode(body.data.data)).toBe(text);
  });
});
