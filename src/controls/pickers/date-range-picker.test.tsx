import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { sizeOf } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";
import { dayOf } from "./calendar-day.ts";
import { toWireDay } from "./picker-wire.ts";
import { answered, button, date, dayCell, openPicker } from "./testing/picker-page.ts";

const open = (props: WireMap = {}, size?: readonly [number, number]) =>
  openPicker(
    "DateRangePicker",
    {
      start_value: date("2025-04-10"),
      end_value: date("2025-04-20"),
      current_date: date("2025-04-15"),
      first_date: date("2000-01-01"),
      last_date: date("2050-12-31"),
      ...props,
    },
    size,
  );
const focusedDay = () => document.activeElement?.getAttribute("aria-label") ?? "";

describe("DateRangePicker", () => {
  it("fills the page with months, of which few are drawn, from that of the start on", async () => {
    const page = await open();
    expect(sizeOf(page.find(".picker"))).toEqual([500, 780]);
    expect(page.all("[role=grid]").length).toBeLessThan(10);
    const april = page.all("[role=grid]").find((grid) => grid.ariaLabel === "April 2025");
    const top = page.find(".range-months").getBoundingClientRect().top;
    // Below the app bar of 56, the head of 64 and the weekdays of 42.
    expect(top).toBe(162);
    expect(april?.getBoundingClientRect().top).toBe(top + 58);
    expect(sizeOf(dayCell(page, "April 10, 2025"))[1]).toBe(42);
  });

  it("draws the months that are scrolled to", async () => {
    const page = await open();
    const months = page.find(".range-months");
    months.scrollTop = months.scrollHeight;
    await vi.waitFor(() => expect(dayCell(page, "December 31, 2050")).toBeTruthy());
    expect(page.all("[role=grid]").length).toBeLessThan(10);
  });

  it("starts anew with a press, ends with the next, and sends both", async () => {
    const page = await open({ current_date: date("2026-01-01") });
    expect(page.find(".range-title").textContent).toBe("Apr 10 – Apr 20, 2025");
    expect(dayCell(page, "April 12, 2025").dataset["range"]).toContain("within");
    await userEvent.click(dayCell(page, "April 16, 2025"));
    expect(page.find(".range-title").textContent).toBe("Apr 16 – End Date");
    expect(button(page, "Save")).toHaveProperty("disabled", true);
    await userEvent.click(dayCell(page, "April 14, 2025"));
    await userEvent.click(dayCell(page, "April 18, 2025"));
    await userEvent.click(button(page, "Save"));
    const range = { start_value: toWireDay(dayOf(2025, 3, 14)), end_value: toWireDay(dayOf(2025, 3, 18)) };
    expect(await answered(page)).toEqual([
      { kind: "update", id: 10, props: { ...range, open: false } },
      { kind: "event", target: 10, name: "change", data: null },
      { kind: "event", target: 10, name: "dismiss", data: false },
    ]);
  });

  it("closes without an answer", async () => {
    const page = await open();
    await userEvent.click(button(page, "Close"));
    expect(await answered(page)).toEqual([
      {
        kind: "update",
        id: 10,
        props: { start_value: date("2025-04-10"), end_value: date("2025-04-20"), open: false },
      },
      { kind: "event", target: 10, name: "dismiss", data: true },
    ]);
  });

  it("scrolls to the days that keys lead to", async () => {
    const page = await open();
    expect(focusedDay()).toContain("April 10, 2025");
    await userEvent.keyboard("{PageDown}{PageDown}{PageDown}{ArrowDown}");
    expect(focusedDay()).toContain("July 17, 2025");
    const view = page.find(".range-months").getBoundingClientRect();
    expect(document.activeElement?.getBoundingClientRect().bottom).toBeLessThanOrEqual(view.bottom + 0.5);
    await userEvent.keyboard("{Shift>}{PageUp}{/Shift}");
    expect(focusedDay()).toContain("July 17, 2024");
  });

  it("lets both ends be typed, checks them, and drops in the calendar what is no range", async () => {
    const page = await open({ entry_mode: "input" });
    expect(sizeOf(page.find(".picker"))).toEqual([328, 270]);
    const [start, end] = page.all("input");
    if (!start || !end) throw new Error("there are no fields");
    await userEvent.fill(start, "4/30/2025");
    await userEvent.click(button(page, "OK"));
    expect(page.find(".field-error").textContent).toBe("Invalid range.");
    await userEvent.fill(end, "nothing");
    expect(page.find(".picker-title").textContent).toBe("Date Range");
    expect(page.all(".field-error").map((error) => error.textContent)).toEqual(["Invalid format."]);
    await userEvent.click(button(page, "Switch to calendar"));
    expect(page.find(".range-title").textContent).toBe("Apr 30 – End Date");
    expect(page.sent).toEqual([]);
    await userEvent.click(button(page, "Switch to input"));
    await userEvent.fill(page.all("input")[1] ?? start, "5/2/2025");
    await userEvent.click(button(page, "OK"));
    expect((await answered(page))[0]).toMatchObject({
      props: { start_value: toWireDay(dayOf(2025, 3, 30)), end_value: toWireDay(dayOf(2025, 4, 2)) },
    });
  });

  it("is accessible as a calendar and as fields", async () => {
    const page = await open();
    const check = async () =>
      (await axe.run(page.find(".picker"))).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
    expect(await check()).toEqual([]);
    await userEvent.click(button(page, "Switch to input"));
    await vi.waitFor(() => expect(page.find(".picker").getAnimations({ subtree: true })).toEqual([]));
    expect(await check()).toEqual([]);
  });
});
