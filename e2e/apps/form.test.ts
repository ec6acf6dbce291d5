import { beforeEach, describe, expect, it } from "vitest";
import { expectAccessible, expectHealthy, expectToFit } from "../checks.ts";
import { shareProgram, useBrowser, type OpenProgram } from "../program.ts";

useBrowser();

const ERRORS = [
  "Please tell us your name",
  "This does not look like an email address",
  "Please use 8 characters or more",
  "Please choose a country",
];

describe("form", () => {
  const open = shareProgram("apps/form/");

  beforeEach(async () => {
    const { page, byKey } = open();
    await byKey("clear").click();
    // Python's answer empties the fields: whatever is typed before it comes would go with them.
    await page.waitForFunction(
      () =>
        !document.querySelector("[aria-invalid=true]") &&
        ["name", "email", "password", "country"].every(
          (key) => document.querySelector<HTMLInputElement>(`[data-key=${key}] input`)?.value === "",
        ),
    );
  });

  it("is accessible in light and dark", async () => {
    await expectAccessible(open().page);
  });

  it("names every missing answer at its field, and in a message", async () => {
    const { page, byKey } = open();
    await byKey("submit").click();
    for (const error of ERRORS) await page.getByText(error).waitFor();
    await page.getByRole("status").getByText("Some answers are missing.").waitFor();
    expect(await page.getByRole("checkbox", { name: "I have read the terms" }).getAttribute("aria-invalid")).toBe(
      "true",
    );
    expect(await byKey("confirm").count()).toBe(0);
    await expectHealthy(open());
  });

  it("checks a field when it is left, and takes the error back when it is right", async () => {
    const { page } = open();
    const email = page.getByLabel("Email");
    await email.fill("ann@");
    await page.keyboard.press("Tab");
    await page.getByText("This does not look like an email address").waitFor();
    expect(await email.getAttribute("aria-invalid")).toBe("true");
    await email.fill("ann@example.org");
    await page.keyboard.press("Tab");
    await page.getByText("This does not look like an email address").waitFor({ state: "detached" });
  });

  it("shows the password on demand", async () => {
    const { page } = open();
    const password = page.getByRole("textbox", { name: "Password" });
    await password.fill("open sesame");
    expect(await password.getAttribute("type")).toBe("password");
    await page.getByRole("button", { name: "Show password" }).click();
    await page.waitForFunction(
      () => document.querySelector("[data-key=password] input")?.getAttribute("type") === "text",
    );
    expect(await password.inputValue()).toBe("open sesame");
  });

  it("confirms complete answers in a dialog, goes back to change them, and signs up", async () => {
    const { page, byKey } = open();
    await fillIn(open());
    await byKey("plan-team").click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("[data-key=seats] input")?.disabled === false,
    );
    await page.getByRole("slider", { name: "Seats" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.getByRole("button", { name: "Continue" }).click();
    const dialog = page.getByRole("dialog", { name: "Is this right?" });
    await dialog.getByText("Ann, ann@example.org").waitFor();
    await dialog.getByText("Japan, team plan, 7 seats").waitFor();
    await dialog.getByRole("button", { name: "Change" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await page.getByLabel("Name").inputValue()).toBe("Ann");

    await page.getByRole("button", { name: "Continue" }).click();
    await dialog.getByRole("button", { name: "Sign up" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("status").getByText("Welcome, Ann!").waitFor();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>("[data-key=name] input")?.value === "");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("status").getByText("Nothing was kept.").waitFor();
    expect(await byKey("confirm").count()).toBe(0);
    await expectHealthy(open());
  });

  it("is filled in and sent with the keyboard alone", async () => {
    const { page } = open();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.getByLabel("Name").focus();
    await page.keyboard.type("Bo");
    await press("Tab");
    await page.keyboard.type("bo@example.org");
    await press("Tab");
    await page.keyboard.type("correct horse");
    // Over the button that shows the password, to the list of countries.
    await press("Tab", "Tab", "Enter");
    await page.getByRole("listbox", { name: "Country" }).waitFor();
    await press("ArrowDown", "ArrowDown", "Enter");
    await page.getByRole("listbox").waitFor({ state: "detached" });
    const country = await page.getByRole("combobox", { name: "Country" }).inputValue();
    expect(country).not.toBe("");
    // Plan: the group is one stop. Then the switch (the seats are disabled) and the terms.
    await press("Tab", "Tab", "Space", "Tab", "Space");
    await page.waitForFunction(() => document.querySelector("[data-key=terms] [aria-checked=true]"));
    await press("Tab", "Tab", "Enter");
    const dialog = page.getByRole("dialog", { name: "Is this right?" });
    await dialog.getByText(`${country}, free plan`).waitFor();
    // The dialog keeps the focus, and gives it back.
    expect(await page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null)).toBe(true);
    await press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-key") === "submit");
    await expectHealthy(open());
  });
});

describe("form on a phone", () => {
  const open = shareProgram("apps/form/", { device: "phone" });

  it("fits, is filled in and sent by touch", async () => {
    const { page, byKey } = open();
    await byKey("submit").tap();
    await page.getByText(ERRORS[0] ?? "").waitFor();
    await fillIn(open());
    await byKey("submit").tap();
    await byKey("sign-up").tap();
    await page.getByRole("status").getByText("Welcome, Ann!").waitFor();
    await expectToFit(page);
    await expectHealthy(open());
  });
});

/** Gives every answer that must be given. */
async function fillIn({ page, byKey }: OpenProgram): Promise<void> {
  await page.getByLabel("Name").fill("Ann");
  await page.getByLabel("Email").fill("ann@example.org");
  await page.getByRole("textbox", { name: "Password" }).fill("open sesame");
  await page.getByRole("combobox", { name: "Country" }).click();
  await page.getByRole("option", { name: "Japan" }).click();
  await page.getByRole("listbox").waitFor({ state: "detached" });
  await byKey("terms").click();
  await page.waitForFunction(() => document.querySelector("[data-key=terms] [aria-checked=true]"));
}
