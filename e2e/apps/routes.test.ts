import { describe, expect, it } from "vitest";
import { expectAccessible, expectHealthy, expectToFit } from "../checks.ts";
import { openProgram, shareProgram, useBrowser, type OpenProgram } from "../program.ts";

useBrowser();

describe("routes", () => {
  const open = shareProgram("apps/routes/");

  it("are accessible in light and dark", async () => {
    await open().byKey("emma").waitFor();
    await expectAccessible(open().page);
  });

  it("lead by click to a view, from it to the next, and by the app bar's arrow back", async () => {
    const { page, byKey } = open();
    await byKey("frankenstein").click();
    await untilTitle(open(), "Frankenstein");
    await untilPath(open(), "/books/frankenstein");
    await page.getByRole("button", { name: "Next: Moby-Dick" }).click();
    await untilTitle(open(), "Moby-Dick");
    await untilPath(open(), "/books/moby-dick");
    await page.getByRole("button", { name: "Back" }).click();
    await untilHome(open());
    await untilPath(open(), "/");
    await expectHealthy(open());
  });

  it("follow the browser's back and forward", async () => {
    const { page, byKey } = open();
    await byKey("emma").click();
    await untilTitle(open(), "Emma");
    await page.getByRole("button", { name: "Next: Frankenstein" }).click();
    await untilTitle(open(), "Frankenstein");
    await page.goBack();
    await untilTitle(open(), "Emma");
    await page.goBack();
    await untilHome(open());
    await page.goForward();
    await untilTitle(open(), "Emma");
    await untilPath(open(), "/books/emma");
    await page.goBack();
    await untilHome(open());
    await expectHealthy(open());
  });

  it("are walked with the keyboard alone", async () => {
    const { page } = open();
    await page.getByRole("button", { name: "About" }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await untilTitle(open(), "Emma");
    // A new view has the focus inside of it; its first stop is the arrow back.
    await page.keyboard.press("Tab");
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Back");
    await page.keyboard.press("Enter");
    await untilHome(open());
    // The list is drawn anew by the program: its first stop comes first.
    await page.keyboard.press("Tab");
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-key") === "about");
    await page.keyboard.press("Space");
    await page.getByText("Every view here has an address of its own").waitFor();
    await page.getByRole("button", { name: "Back" }).press("Enter");
    await untilHome(open());
    await expectHealthy(open());
  });

  it("work as deep links, survive a reload, and lead up to the list", async () => {
    const program = await openProgram("apps/routes/books/the-trial");
    const { page, untilState } = program;
    await untilTitle(program, "The Trial");
    await page.reload();
    await untilState("running");
    await untilTitle(program, "The Trial");
    await untilPath(program, "/books/the-trial");
    await page.getByRole("button", { name: "Back" }).click();
    await untilHome(program);
    await untilPath(program, "/");
    await expectHealthy(program);
  });

  it("that lead nowhere say so, and offer the way home", async () => {
    const program = await openProgram("apps/routes/no/such/page?x=1");
    await program.byKey("not-found").waitFor();
    await program.page.getByText("There is no page at /no/such/page?x=1.").waitFor();
    await program.byKey("home").click();
    await untilHome(program);
    await untilPath(program, "/");
    await expectHealthy(program);
  });
});

describe("routes on a phone", () => {
  const open = shareProgram("apps/routes/", { device: "phone" });

  it("fit, and are walked by touch", async () => {
    const { page, byKey } = open();
    await byKey("middlemarch").tap();
    await untilTitle(open(), "Middlemarch");
    await expectToFit(page);
    await page.getByRole("button", { name: "Back" }).tap();
    await untilHome(open());
    await byKey("emma").tap();
    await untilTitle(open(), "Emma");
    await page.goBack();
    await untilHome(open());
    await expectHealthy(open());
  });
});

/** Waits until exactly one book's page can be seen, and it is this one. */
async function untilTitle({ page }: OpenProgram, title: string): Promise<void> {
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
  await page.waitForFunction((wanted) => {
    const titles = [...document.querySelectorAll("[data-key=title]")].map((element) => element.textContent);
    return titles.length === 1 && titles[0] === wanted;
  }, title);
}

/** Waits until the list alone is there. */
async function untilHome({ page, byKey }: OpenProgram): Promise<void> {
  await page.waitForFunction(() => document.querySelectorAll("[data-control=View]").length === 1);
  expect(await byKey("emma").isVisible()).toBe(true);
}

async function untilPath({ page }: OpenProgram, path: string): Promise<void> {
  await page.waitForFunction((wanted) => location.pathname === wanted, `/apps/routes${path}`);
}
