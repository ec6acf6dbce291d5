import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { sizeOf, type RenderedPage } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";
import { answered, button, openPicker, time } from "./testing/picker-page.ts";

const open = (props: WireMap = {}, size?: readonly [number, number]) =>
  openPicker("TimePicker", { value: time("07:15"), ...props }, size);
const part = (page: RenderedPage, name: "hour" | "minute") => page.find(`[data-part="${name}"]`);
const shown = (page: RenderedPage) => [part(page, "hour").textContent, part(page, "minute").textContent];

/** Presses on the dial at `turn` of a whole turn, `reach` of the way to its edge. */
function press(page: RenderedPage, turn: number, reach: number, moves: readonly number[] = []): void {
  const dial = page.find(".dial");
  dial.setPointerCapture = () => {};
  const box = dial.getBoundingClientRect();
  const send = (type: string, at: number) =>
    dial.dispatchEvent(
      new PointerEvent(type, {
        pointerId: 7,
        isPrimary: true,
        button: 0,
        bubbles: true,
        clientX: box.left + box.width / 2 + (Math.sin(at * 2 * Math.PI) * reach * box.width) / 2,
        clientY: box.top + box.height / 2 - (Math.cos(at * 2 * Math.PI) * reach * box.width) / 2,
      }),
    );
  send("pointerdown", turn);
  for (const to of moves) send("pointermove", to);
  send("pointerup", moves.at(-1) ?? turn);
}

describe("TimePicker", () => {
  it("has Flutter's sizes on the dial, in landscape and for typing", async () => {
    const page = await open();
    const panel = page.find(".picker");
    const tap = parseFloat(getComputedStyle(panel).getPropertyValue("--md-tap-target")) > 0 ? 12 : 0;
    expect(sizeOf(panel)).toEqual([358, 504 + tap]);
    expect(sizeOf(page.find(".dial"))).toEqual([256, 256]);
    expect(sizeOf(part(page, "hour"))[1]).toBe(80);
    expect(sizeOf(page.find(".day-period"))).toEqual([52, 80]);
    page.set(10, { orientation: "landscape" });
    Object.assign(page.host.style, { width: "900px" });
    await vi.waitFor(() => expect(sizeOf(panel)).toEqual([572, 378 + tap]));
    expect(sizeOf(page.find(".day-period"))).toEqual([216, 38]);
    expect(sizeOf(part(page, "hour"))).toEqual([96, 80]);
    page.set(10, { orientation: null, entry_mode: "input" });
    await vi.waitFor(() => expect(sizeOf(panel)).toEqual([328, 264]));
    expect(sizeOf(part(page, "hour"))).toEqual([96, 72]);
  });

  it("takes the hour from a press on the dial, then the minutes in steps of five", async () => {
    const page = await open();
    expect(shown(page)).toEqual(["7", "15"]);
    press(page, 10.2 / 12, 0.75);
    expect(shown(page)).toEqual(["10", "15"]);
    expect(part(page, "minute").dataset["chosen"]).toBe("");
    press(page, 31 / 60, 0.75);
    expect(shown(page)).toEqual(["10", "30"]);
  });

  it("follows a drag minute by minute and sends the time", async () => {
    const page = await open();
    await userEvent.click(part(page, "minute"));
    press(page, 0.25, 0.75, [0.3, 43 / 60]);
    expect(shown(page)).toEqual(["7", "43"]);
    await userEvent.click(button(page, "PM"));
    await userEvent.click(button(page, "OK"));
    expect(await answered(page)).toEqual([
      { kind: "update", id: 10, props: { value: time("19:43"), open: false } },
      { kind: "event", target: 10, name: "change", data: time("19:43") },
      { kind: "event", target: 10, name: "dismiss", data: false },
    ]);
  });

  it("has an inner ring from noon on where the clock has 24 hours", async () => {
    const page = await open({ hour_format: "h24" });
    expect(shown(page)).toEqual(["07", "15"]);
    expect(page.all(".day-period")).toEqual([]);
    press(page, 3 / 12, 0.5);
    expect(shown(page)[0]).toBe("15");
    await userEvent.click(part(page, "hour"));
    press(page, 3 / 12, 0.8);
    expect(shown(page)[0]).toBe("03");
    await userEvent.click(part(page, "hour"));
    press(page, 0, 0.8);
    expect(shown(page)[0]).toBe("00");
  });

  it("leaves the focus to the dialog, as long as nothing is typed", async () => {
    const page = await open();
    expect(document.activeElement).toBe(page.find(".time-picker"));
    await userEvent.keyboard("{Tab}");
    expect(document.activeElement).toBe(part(page, "hour"));
  });

  it("spins by keys within the half of the day", async () => {
    const page = await open({ value: time("23:59") });
    part(page, "hour").focus();
    await userEvent.keyboard("{ArrowUp}");
    expect(shown(page)).toEqual(["12", "59"]);
    expect(part(page, "hour").getAttribute("aria-valuenow")).toBe("12");
    part(page, "minute").focus();
    await userEvent.keyboard("{ArrowUp}{ArrowUp}{ArrowDown}{ArrowDown}{Home}");
    expect(shown(page)).toEqual(["12", "00"]);
    expect(part(page, "minute").dataset["chosen"]).toBe("");
    button(page, "PM").focus();
    await userEvent.keyboard("{ArrowUp}");
    expect(button(page, "AM")).toBe(document.activeElement);
    expect(button(page, "AM").getAttribute("aria-checked")).toBe("true");
  });

  it("switches to typing, tells Python, and checks what is typed", async () => {
    const page = await open({ error_invalid_text: "No such time", hour_label_text: "H" });
    await userEvent.click(button(page, "Switch to text input mode"));
    expect(page.sent).toEqual([
      { kind: "update", id: 10, props: { entry_mode: "input" } },
      { kind: "event", target: 10, name: "entry_mode_change", data: { entry_mode: "input" } },
    ]);
    expect(part(page, "hour").getAttribute("aria-label")).toBe("H");
    await userEvent.fill(part(page, "hour"), "13");
    await userEvent.click(button(page, "OK"));
    expect(page.find(".time-error").textContent).toBe("No such time");
    expect(part(page, "hour").getAttribute("aria-invalid")).toBe("true");
    await userEvent.clear(part(page, "hour"));
    await userEvent.type(part(page, "hour"), "12");
    expect(part(page, "minute")).toBe(document.activeElement);
    expect(page.all(".time-error")).toEqual([]);
    page.sent.length = 0;
    await userEvent.click(button(page, "OK"));
    expect((await answered(page))[0]).toMatchObject({ props: { value: time("0:15") } });
  });

  it("types the part that was pressed twice", async () => {
    const page = await open();
    await userEvent.dblClick(part(page, "minute"));
    expect(page.events()).toEqual([[10, "entry_mode_change", { entry_mode: "input" }]]);
    expect(part(page, "minute")).toBe(document.activeElement);
  });

  it("keeps its value when it is cancelled", async () => {
    const page = await open();
    press(page, 0.5, 0.75);
    await userEvent.keyboard("{Escape}");
    expect(await answered(page)).toEqual([
      { kind: "update", id: 10, props: { value: time("7:15"), open: false } },
      { kind: "event", target: 10, name: "dismiss", data: true },
    ]);
  });

  it("speaks the program's language and its clock", async () => {
    const page = await open({ locale: { language_code: "de" }, value: time("19:05") });
    expect(shown(page)).toEqual(["19", "05"]);
    await vi.waitFor(() => expect(page.find(".time-help").textContent).toBe("Uhrzeit auswählen"));
    page.set(10, { locale: { language_code: "ko" } });
    expect(shown(page)).toEqual(["7", "05"]);
    const [parts, period] = [page.find(".time-parts"), page.find(".day-period")].map((one) =>
      one.getBoundingClientRect(),
    );
    expect(period?.right).toBeLessThan(parts?.left ?? 0);
  });

  it("takes its colours from the theme", async () => {
    const page = await open({
      theme: { time_picker_theme: { dial_bgcolor: "#112233", hour_minute_color: "#445566", padding: 10 } },
    });
    expect(getComputedStyle(page.find(".dial")).backgroundColor).toBe("rgb(17, 34, 51)");
    expect(getComputedStyle(part(page, "hour")).backgroundColor).toBe("rgb(68, 85, 102)");
    expect(sizeOf(page.find(".picker"))[0]).toBe(330);
  });

  it("is accessible as a dial and as fields", async () => {
    const page = await open();
    const check = async () =>
      (await axe.run(page.find(".picker"))).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
    expect(await check()).toEqual([]);
    page.set(10, { entry_mode: "input" });
    await vi.waitFor(() => expect(page.find(".picker").getAnimations({ subtree: true })).toEqual([]));
    expect(await check()).toEqual([]);
  });
});
