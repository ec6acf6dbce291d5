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
    "DatePicker",
    {
      value: date("2026-01-15"),
      current_date: date("2026-01-20"),
      first_date: date("2025-06-10"),
      last_date: date("2027-01-01"),
      ...props,
    },
    size,
  );
const focusedDay = () => document.activeElement?.getAttribute("aria-label") ?? "";
const title = (page: { find: (selector: string) => HTMLElement }) => page.find(".calendar-title").textContent;

describe("DatePicker", () => {
  it("has Flutter's sizes in portrait, landscape and for typing", async () => {
    const page = await open();
    const panel = page.find(".picker");
    expect(sizeOf(panel)).toEqual([360, 568]);
    expect(sizeOf(page.find(".picker-header"))).toEqual([360, 120]);
    expect(sizeOf(dayCell(page, "January 15, 2026"))).toEqual([48, 48]);
    expect(page.find(".picker-title").textContent).toBe("Thu, Jan 15");
    Object.assign(page.host.style, { width: "900px", height: "500px" });
    await vi.waitFor(() => expect(sizeOf(panel)).toEqual([496, 346]));
    page.set(10, { entry_mode: "input" });
    await vi.waitFor(() => expect(sizeOf(panel)).toEqual([496, 160]));
    Object.assign(page.host.style, { width: "500px", height: "780px" });
    await vi.waitFor(() => expect(sizeOf(panel)).toEqual([328, 270]));
  });

  it("keeps the program's distance from the page's edges", async () => {
    const page = await open({ inset_padding: 40 }, [390, 700]);
    expect(sizeOf(page.find(".picker"))).toEqual([310, 568]);
  });

  it("writes the chosen day back, then says so, once it has closed", async () => {
    const page = await open();
    await userEvent.click(dayCell(page, "January 7, 2026"));
    expect(page.find(".picker-title").textContent).toBe("Wed, Jan 7");
    expect(dayCell(page, "January 7, 2026").getAttribute("aria-selected")).toBe("true");
    expect(page.sent).toEqual([]);
    await userEvent.click(button(page, "OK"));
    const picked = toWireDay(dayOf(2026, 0, 7));
    expect(picked.text.slice(0, 23)).toBe("2026-01-07T00:00:00.000");
    expect(await answered(page)).toEqual([
      { kind: "update", id: 10, props: { value: picked, open: false } },
      { kind: "event", target: 10, name: "change", data: picked },
      { kind: "event", target: 10, name: "dismiss", data: false },
    ]);
  });

  it("keeps the value when it is cancelled, by button, barrier or Escape", async () => {
    const page = await open();
    const cancelled = [
      { kind: "update", id: 10, props: { value: date("2026-01-15"), open: false } },
      { kind: "event", target: 10, name: "dismiss", data: true },
    ];
    await userEvent.click(dayCell(page, "January 7, 2026"));
    await userEvent.click(button(page, "Cancel"));
    expect(await answered(page)).toEqual(cancelled);
    page.sent.length = 0;
    page.set(10, { open: true });
    expect(page.find(".picker-title").textContent).toBe("Thu, Jan 15");
    await userEvent.keyboard("{Escape}");
    expect(await answered(page)).toEqual(cancelled);
  });

  it("does not close by itself while it is modal", async () => {
    const page = await open({ modal: true });
    await userEvent.keyboard("{Escape}");
    await userEvent.click(page.find(".modal-scrim"), { position: { x: 5, y: 5 } });
    expect(page.find(".picker").dataset["state"]).toBe("open");
  });

  it("moves through days, weeks, months and years by keys", async () => {
    const page = await open();
    expect(focusedDay()).toContain("January 15, 2026");
    const steps: readonly (readonly [string, string])[] = [
      ["{ArrowRight}", "January 16, 2026"],
      ["{ArrowDown}", "January 23, 2026"],
      ["{Home}", "January 18, 2026"],
      ["{End}", "January 24, 2026"],
      ["{ArrowUp}", "January 17, 2026"],
      ["{ArrowLeft}", "January 16, 2026"],
      ["{PageDown}", "February 16, 2026"],
      ["{PageUp}", "January 16, 2026"],
      ["{Shift>}{PageUp}{/Shift}", "June 10, 2025"],
      ["{ArrowLeft}", "June 10, 2025"],
    ];
    for (const [key, day] of steps) {
      await userEvent.keyboard(key);
      expect(focusedDay(), key).toContain(day);
    }
    await userEvent.keyboard("{Enter}");
    expect(page.find(".picker-title").textContent).toBe("Tue, Jun 10");
  });

  it("turns months with its buttons as far as there are days", async () => {
    const page = await open({ value: date("2026-12-15") });
    await userEvent.click(button(page, "Next month"));
    expect(title(page)).toBe("January 2027");
    expect(button(page, "Next month")).toHaveProperty("disabled", true);
    await vi.waitFor(() => expect(page.all("[role=grid]")).toHaveLength(1));
    const beyond = dayCell(page, "January 2, 2027");
    expect(beyond.getAttribute("aria-disabled")).toBe("true");
    beyond.click();
    expect(page.find(".picker-title").textContent).toBe("Tue, Dec 15");
  });

  it("turns months under a finger", async () => {
    const page = await open();
    const pager = page.find(".month-pager");
    pager.setPointerCapture = () => {};
    const touch = (type: string, x: number, at: number) => {
      const event = new PointerEvent(type, {
        pointerId: 3,
        pointerType: "touch",
        isPrimary: true,
        button: 0,
        clientX: x,
        clientY: 400,
        bubbles: true,
      });
      Object.defineProperty(event, "timeStamp", { value: at });
      pager.dispatchEvent(event);
    };
    const swipe = (from: number, to: number) => {
      touch("pointerdown", from, 0);
      touch("pointermove", (from + to) / 2, 500);
      touch("pointermove", to, 1000);
    };
    swipe(400, 340);
    expect(page.find(".month-track").style.translate).toBe("-60px");
    expect(page.all("[role=grid]").map((grid) => grid.ariaLabel)).toContain("February 2026");
    touch("pointerup", 340, 1000);
    expect(title(page)).toBe("January 2026");
    swipe(400, 150);
    touch("pointerup", 150, 1000);
    expect(title(page)).toBe("February 2026");
    await vi.waitFor(() => expect(page.all("[role=grid]").map((grid) => grid.ariaLabel)).toEqual(["February 2026"]));
  });

  it("changes the year from its list", async () => {
    const page = await open({ value: date("2026-03-31") });
    await userEvent.click(page.find(".calendar-toggle"));
    expect(document.activeElement?.textContent).toBe("2026");
    await userEvent.keyboard("{ArrowLeft}");
    expect(document.activeElement?.textContent).toBe("2025");
    await userEvent.keyboard("{Enter}");
    // March 2025 lies before the first day; June has no 31st.
    expect(title(page)).toBe("June 2025");
    expect(page.find(".picker-title").textContent).toBe("Mon, Jun 30");
  });

  it("switches to typing, tells Python, and checks what is typed", async () => {
    const page = await open({ error_invalid_text: "Too far" });
    await userEvent.click(button(page, "Switch to input"));
    expect(page.sent).toEqual([
      { kind: "update", id: 10, props: { entry_mode: "input" } },
      { kind: "event", target: 10, name: "entry_mode_change", data: { entry_mode: "input" } },
    ]);
    const field = page.find("input");
    expect(field).toHaveProperty("value", "1/15/2026");
    expect(field).toHaveProperty("placeholder", "mm/dd/yyyy");
    await userEvent.fill(field, "2/30/2026");
    expect(page.host.querySelector(".field-error")).toBeNull();
    await userEvent.click(button(page, "OK"));
    expect(page.find(".field-error").textContent).toBe("Invalid format.");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    await userEvent.fill(field, "2/20/1999");
    expect(page.find(".field-error").textContent).toBe("Too far");
    await userEvent.fill(field, "2/20/2026");
    expect(page.host.querySelector(".field-error")).toBeNull();
    await userEvent.keyboard("{Enter}");
    expect(page.find(".picker-title").textContent).toBe("Fri, Feb 20");
    page.sent.length = 0;
    await userEvent.click(button(page, "OK"));
    expect((await answered(page))[1]).toMatchObject({ name: "change", data: toWireDay(dayOf(2026, 1, 20)) });
  });

  it("offers no other mode where there is only one", async () => {
    const page = await open({ entry_mode: "inputOnly" });
    expect(page.all(".picker-icon-button")).toEqual([]);
    page.set(10, { entry_mode: "calendarOnly" });
    expect(page.all(".picker-header .picker-icon-button")).toEqual([]);
    expect(page.find("[role=grid]").getAttribute("aria-label")).toBe("January 2026");
  });

  it("speaks the program's language, with its week and its order of parts", async () => {
    const page = await open({ locale: { language_code: "de" }, entry_mode: "calendar" });
    await vi.waitFor(() => expect(page.find(".picker-help").textContent).toBe("Datum auswählen"));
    expect(page.find("[role=columnheader]").getAttribute("aria-label")).toBe("Montag");
    expect(page.find(".picker-title").textContent).toBe("Do., 15. Jan.");
    page.set(10, { entry_mode: "input", confirm_text: "Los" });
    expect(page.find("input")).toHaveProperty("value", "15.1.2026");
    expect(page.find("input")).toHaveProperty("placeholder", "TT.MM.JJJJ");
    expect(button(page, "Los")).toBeTruthy();
    page.set(10, { locale: { language_code: "he" }, entry_mode: "calendar" });
    expect(getComputedStyle(page.find(".picker")).direction).toBe("rtl");
    page.find('[data-day][tabindex="0"]').focus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(document.activeElement?.getAttribute("data-day")).toBe(String(dayOf(2026, 0, 16)));
  });

  it("takes the page's language where it has none of its own", async () => {
    const page = await open({ locale: { language_code: "en", country_code: "no country" } });
    const [fr, de] = ["fr", "de"].map((language_code) => ({ language_code }));
    page.set(1, { locale_configuration: { supported_locales: [fr, de] } });
    // The first supported one, for English is none of them.
    await vi.waitFor(() => expect(page.find(".picker-help").textContent).toBe("Sélectionner une date"));
    page.set(1, { locale_configuration: { supported_locales: [fr, de], current_locale: de } });
    expect(page.find(".calendar-title").textContent).toBe("Januar 2026");
  });

  it("runs as its language does, wherever the page runs", async () => {
    const page = await open();
    page.set(1, { rtl: true });
    expect(getComputedStyle(page.find(".picker")).direction).toBe("ltr");
    page.set(1, { rtl: false, locale_configuration: { supported_locales: [{ language_code: "ar" }] } });
    expect(getComputedStyle(page.find(".picker")).direction).toBe("rtl");
  });

  it("takes colours and shapes from the theme", async () => {
    const page = await open({
      theme: {
        date_picker_theme: {
          bgcolor: "#102030",
          header_foreground_color: "#00ff00",
          day_bgcolor: { selected: "#ff0000" },
          today_foreground_color: "#0000ff",
          day_shape: { _type: "roundedRectangle", radius: 6 },
        },
      },
    });
    const face = (element: Element) => getComputedStyle(element, "::after");
    expect(getComputedStyle(page.find(".picker")).backgroundColor).toBe("rgb(16, 32, 48)");
    expect(getComputedStyle(page.find(".picker-title")).color).toBe("rgb(0, 255, 0)");
    const selected = dayCell(page, "January 15, 2026");
    expect(face(selected).backgroundColor).toBe("rgb(255, 0, 0)");
    expect(face(selected).borderTopLeftRadius).toBe("6px");
    expect(getComputedStyle(dayCell(page, "January 20, 2026")).color).toBe("rgb(0, 0, 255)");
    expect(face(dayCell(page, "January 8, 2026")).backgroundColor).toBe("rgba(0, 0, 0, 0)");
  });

  it("is accessible as a calendar, a list of years and a field", async () => {
    const page = await open();
    const check = async () =>
      (await axe.run(page.find(".picker"))).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
    expect(await check()).toEqual([]);
    await userEvent.click(page.find(".calendar-toggle"));
    expect(await check()).toEqual([]);
    page.set(10, { entry_mode: "input" });
    await vi.waitFor(() => expect(page.find(".picker").getAnimations({ subtree: true })).toEqual([]));
    expect(await check()).toEqual([]);
  });
});
