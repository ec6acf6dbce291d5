import { describe, expect, it } from "vitest";
import { expectAccessible, expectHealthy, expectToFit, untilStill } from "../checks.ts";
import { shareProgram, useBrowser, type OpenProgram } from "../program.ts";

useBrowser();

/** Each family, with the key of something that only it shows. */
const FAMILIES = {
  Layout: "drag-pad",
  Text: "markdown",
  Buttons: "last-pressed",
  Inputs: "outlined",
  Navigation: "navigation-bar",
  Dialogs: "show-alert",
  Data: "planets",
  Progress: "ring",
  Services: "copy-text",
};
type FamilyName = keyof typeof FAMILIES;
/** The sample "Image" shows what stands in for a file that is missing. */
const EXPECTED_ERROR = /404.*missing\.png/;

describe("gallery", () => {
  const open = shareProgram("apps/gallery/");

  for (const name of Object.keys(FAMILIES) as FamilyName[]) {
    it(`${name}: is drawn without an error, accessible in light and dark`, async () => {
      await show(open(), name);
      await expectAccessible(open().page);
      await expectHealthyGallery(open());
    });
  }

  it("answers buttons, menus and chips by mouse", async () => {
    const { page, byKey } = await show(open(), "Buttons");
    const last = byKey("last-pressed");
    await byKey("FilledButton").click();
    await last.filter({ hasText: "Pressed: FilledButton" }).waitFor();
    await byKey("popup").click();
    const menu = page.getByRole("menu");
    await menu.getByRole("menuitem", { name: "Copy" }).click();
    await last.filter({ hasText: "Pressed: copy" }).waitFor();
    await menu.waitFor({ state: "detached" });
    await byKey("chip-input").getByRole("button", { name: "Delete" }).click();
    await last.filter({ hasText: "Pressed: chip-input" }).waitFor();
    await expectHealthyGallery(open());
  });

  it("opens its menu, and chooses from it, by keys", async () => {
    const { page, byKey } = await show(open(), "Buttons");
    const opener = byKey("popup").getByRole("button").or(page.locator("button[data-key=popup]"));
    await opener.first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await byKey("last-pressed").filter({ hasText: "Pressed: wrap-lines" }).waitFor();
  });

  it("asks in a dialog: answered by mouse, left by Escape, held while it is modal", async () => {
    const { page, byKey } = await show(open(), "Dialogs");
    const alert = page.getByRole("dialog", { name: "Delete the file?" }).or(page.getByRole("alertdialog"));
    await byKey("show-alert").click();
    await alert.getByRole("button", { name: "Keep" }).click();
    await byKey("answer").filter({ hasText: "Kept" }).waitFor();
    await alert.waitFor({ state: "detached" });
    await byKey("show-alert").press("Enter");
    await alert.waitFor();
    await page.keyboard.press("Escape");
    await alert.waitFor({ state: "detached" });
    await byKey("show-modal").click();
    const modal = byKey("modal");
    await modal.getByText("Only the button closes this dialog.").waitFor();
    await page.mouse.click(5, 400);
    await page.keyboard.press("Escape");
    await modal.getByRole("button", { name: "Understood" }).click();
    await byKey("answer").filter({ hasText: "Understood" }).waitFor();
    await modal.waitFor({ state: "detached" });
    await expectHealthyGallery(open());
  });

  it("shows a sheet and a snack bar, which go away again", async () => {
    const { page, byKey } = await show(open(), "Dialogs");
    await byKey("show-sheet").click();
    await byKey("sheet-share").click();
    await byKey("answer").filter({ hasText: "Shared" }).waitFor();
    await byKey("sheet-share").waitFor({ state: "detached" });
    await byKey("show-sheet").click();
    await byKey("sheet-share").waitFor();
    await page.keyboard.press("Escape");
    await byKey("sheet-share").waitFor({ state: "detached" });
    await byKey("show-snack").click();
    await page.getByRole("status").getByText("Message sent").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Message sent").waitFor({ state: "detached" });
    await expectHealthyGallery(open());
  });

  it("takes input: text, choices, a slider by keys", async () => {
    const { page, byKey } = await show(open(), "Inputs");
    await byKey("price").locator("input").pressSequentially("1a2b");
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("[data-key=price] input")?.value === "12",
    );
    await byKey("fruit-search").locator("input").fill("lem");
    await page.getByRole("option", { name: "Lemon" }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("[data-key=fruit-search] input")?.value === "Lemon",
    );
    await page.getByRole("radio", { name: "Medium" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => document.querySelector("[data-key=radio-large] [aria-checked=true]"));
    await page.getByRole("switch", { name: "On", exact: true }).click();
    await page.waitForFunction(() => document.querySelector("[data-key=switch] [aria-checked=false]"));
    await byKey("volume").locator("input").focus();
    await page.keyboard.press("End");
    await byKey("volume-text").filter({ hasText: "100" }).waitFor();
    await expectHealthyGallery(open());
  });

  it("sorts and selects rows of the table", async () => {
    const { page, byKey } = await show(open(), "Data");
    await page.getByRole("button", { name: "Planet" }).click();
    await page.waitForFunction(() => document.querySelector("[role=gridcell] + *")?.textContent === "Earth");
    await page.getByRole("row", { name: /Mars/ }).getByRole("checkbox").click();
    await byKey("selected-planets").filter({ hasText: "Mars" }).waitFor();
    await expectHealthyGallery(open());
  });

  it("scrolls a list by keys", async () => {
    const { page, byKey } = await show(open(), "Layout");
    await byKey("sample-container").getByRole("button").focus();
    await page.keyboard.press("Tab");
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-key") === "list");
    await page.keyboard.press("End");
    await page.waitForFunction(() => (document.querySelector("[data-key=list]")?.scrollTop ?? 0) > 100);
  });

  it("opens a view over itself, and the arrow leads back", async () => {
    const { page, byKey } = await show(open(), "Navigation");
    await page.getByRole("tab", { name: "Video" }).click();
    await page.getByText("Films go here").waitFor();
    await byKey("open-view").click();
    await byKey("child").waitFor();
    await untilStill(page);
    await page.getByRole("button", { name: "Back" }).click();
    await byKey("child").waitFor({ state: "detached" });
    await expectHealthyGallery(open());
  });

  it("switches to dark and back, and to another seed", async () => {
    const { page, byKey } = open();
    const color = () => byKey("heading").evaluate((heading) => getComputedStyle(heading).color);
    const light = await color();
    await byKey("brightness").click();
    await page.locator(".flet-app[data-brightness=dark]").waitFor({ state: "attached" });
    expect(await color()).not.toBe(light);
    const primary = await byKey("rail").evaluate((rail) => getComputedStyle(rail).getPropertyValue("--md-primary"));
    expect(primary).not.toBe("");
    await byKey("seed").click();
    await byKey("seed-Green").click();
    await byKey("seed-Green").waitFor({ state: "detached" });
    await page.waitForFunction(
      (old) =>
        old !==
        getComputedStyle(document.querySelector("[data-key=rail]") ?? document.body).getPropertyValue("--md-primary"),
      primary,
    );
    await byKey("brightness").click();
    await page.locator(".flet-app[data-brightness=light]").waitFor({ state: "attached" });
    await expectHealthyGallery(open());
  });
});

describe("gallery on a phone", () => {
  const open = shareProgram("apps/gallery/", { device: "phone" });

  it("fits, and leads through its families by the drawer", async () => {
    const { page, byKey } = open();
    await byKey("drag-pad").waitFor({ state: "attached" });
    expect(await byKey("rail").count()).toBe(0);
    for (const name of Object.keys(FAMILIES).toReversed() as FamilyName[]) {
      await byKey("menu").tap();
      await byKey("drawer").getByRole("button", { name, exact: true }).tap();
      await byKey(FAMILIES[name]).waitFor({ state: "attached" });
      await byKey("drawer").waitFor({ state: "detached" });
      await expectToFit(page);
    }
    await expectHealthyGallery(open());
  });
});

/** Shows a family by the rail. */
async function show(program: OpenProgram, name: FamilyName): Promise<OpenProgram> {
  const { byKey } = program;
  await byKey("rail").getByRole("button", { name, exact: true }).click();
  await byKey("heading").filter({ hasText: name }).waitFor();
  await byKey(FAMILIES[name]).waitFor({ state: "attached" });
  return program;
}

async function expectHealthyGallery(program: OpenProgram): Promise<void> {
  await expectHealthy({ ...program, errors: program.errors.filter((error) => !EXPECTED_ERROR.test(error)) });
}
