import { beforeEach, describe, expect, it } from "vitest";
import { expectAccessible, expectHealthy, expectToFit } from "../checks.ts";
import { shareProgram, useBrowser, type OpenProgram } from "../program.ts";

useBrowser();

describe("to-do", () => {
  const open = shareProgram("apps/todo/");
  const newTask = () => open().page.getByLabel("What is to be done?");

  /** An empty list, as a visitor finds it. */
  beforeEach(async () => {
    const { page, byKey } = open();
    await byKey("add").waitFor();
    for (const key of await page.locator("[data-key^=delete-]").evaluateAll(readKeys)) {
      await byKey(key).click();
      await byKey(key).waitFor({ state: "detached" });
    }
    await page.getByText("Nothing here yet.").waitFor();
    await newTask().fill("");
    await newTask().focus();
  });

  it("starts empty, and accessible in light and dark", async () => {
    await expectAccessible(open().page);
  });

  it("adds tasks by Enter and by the button, and clears the field each time", async () => {
    await newTask().fill("Buy milk");
    await newTask().press("Enter");
    await untilTasks(open(), ["Buy milk"]);
    await untilValue(open(), "");
    await newTask().pressSequentially("Ring Ann");
    await open().page.getByRole("button", { name: "Add", exact: true }).click();
    await untilTasks(open(), ["Buy milk", "Ring Ann"]);
    await untilLeft(open(), 2);
    await newTask().fill("   ");
    await newTask().press("Enter");
    await newTask().fill("Sleep");
    await newTask().press("Enter");
    await untilTasks(open(), ["Buy milk", "Ring Ann", "Sleep"]);
    await expectHealthy(open());
  });

  it("completes, filters, edits, deletes and clears with the mouse", async () => {
    const { page, byKey } = open();
    for (const name of ["One", "Two", "Three"]) await addTask(open(), name);
    await page.getByRole("checkbox", { name: "Two" }).click();
    await untilLeft(open(), 2);

    await page.getByRole("button", { name: "Active" }).click();
    await untilTasks(open(), ["One", "Three"]);
    await page.getByRole("button", { name: "Done", exact: true }).click();
    await untilTasks(open(), ["Two"]);
    await page.getByRole("checkbox", { name: "Two" }).click();
    await page.getByText("Nothing is done yet.").waitFor();
    await page.getByRole("button", { name: "Done", exact: true }).click();
    await untilTasks(open(), ["One", "Two", "Three"]);

    await byKey("edit-Two").click();
    await byKey("edit-name").locator("input").fill("Two and a half");
    await page.getByRole("button", { name: "Save" }).click();
    await untilTasks(open(), ["One", "Two and a half", "Three"]);

    await byKey("delete-One").click();
    await untilTasks(open(), ["Two and a half", "Three"]);
    await page.getByRole("checkbox", { name: "Three" }).click();
    await page.getByRole("button", { name: "Clear 1 done" }).click();
    await untilTasks(open(), ["Two and a half"]);
    expect(await byKey("clear").isDisabled()).toBe(true);
    await expectHealthy(open());
  });

  it("does all of it with the keyboard alone", async () => {
    const { page, byKey } = open();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.keyboard.type("First");
    await press("Enter");
    await untilTasks(open(), ["First"]);
    await untilValue(open(), "");
    await newTask().focus();
    await page.keyboard.type("Second");
    // To the button "Add".
    await press("Tab", "Enter");
    await untilTasks(open(), ["First", "Second"]);
    // Two filters, then the first task.
    await press("Tab", "Tab", "Tab", "Space");
    await untilLeft(open(), 1);
    await press("Tab", "Enter");
    await byKey("edit-name").waitFor();
    await page.waitForFunction(() => document.activeElement?.closest("[data-key=edit-name]"));
    await press("Control+a");
    await page.keyboard.type("Third");
    await press("Enter");
    await untilTasks(open(), ["Third", "Second"]);
    await page.getByRole("checkbox", { name: "Third" }).focus();
    await press("Tab", "Tab", "Enter");
    await untilTasks(open(), ["Second"]);
    await expectHealthy(open());
  });

  it("keeps its tasks over a reload", async () => {
    const { page, untilState } = open();
    await addTask(open(), "Stay");
    await page.getByRole("checkbox", { name: "Stay" }).click();
    await untilLeft(open(), 0);
    await page.waitForFunction(() =>
      Object.keys(localStorage).some((key) => /is_done.{2,5}true/.test(localStorage.getItem(key) ?? "")),
    );
    await page.reload();
    await untilState("running");
    await untilTasks(open(), ["Stay"]);
    // Ready to type at once.
    await page.waitForFunction(() => document.activeElement?.closest("[data-key=new-task]"));
    await untilLeft(open(), 0);
    expect(await page.getByRole("checkbox", { name: "Stay" }).isChecked()).toBe(true);
  });
});

describe("to-do on a phone", () => {
  const open = shareProgram("apps/todo/", { device: "phone" });

  it("fits, and adds, completes and deletes by touch", async () => {
    const { page, byKey } = open();
    await page.getByLabel("What is to be done?").tap();
    await page.keyboard.type("Touch me");
    await byKey("add").tap();
    await untilTasks(open(), ["Touch me"]);
    // Its words are part of what can be touched.
    await byKey("done-Touch me").getByText("Touch me").tap();
    await untilLeft(open(), 0);
    await byKey("filter-done").tap();
    await untilTasks(open(), ["Touch me"]);
    await byKey("delete-Touch me").tap();
    await page.getByText("Nothing is done yet.").waitFor();
    await expectToFit(page);
    await expectHealthy(open());
  });
});

async function addTask(program: OpenProgram, name: string): Promise<void> {
  await untilValue(program, "");
  await program.page.getByLabel("What is to be done?").fill(name);
  await program.byKey("add").click();
  await program.byKey(`done-${name}`).waitFor();
}

/** Waits until exactly these tasks are shown, in this order. */
async function untilTasks({ page }: OpenProgram, names: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll("[data-control=Checkbox]")].map((box) => box.textContent).join("|") === wanted,
    names.join("|"),
  );
}

async function untilLeft({ byKey }: OpenProgram, count: number): Promise<void> {
  await byKey("left")
    .filter({ hasText: `${count} left` })
    .waitFor();
}

async function untilValue({ page }: OpenProgram, value: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>("[data-key=new-task] input")?.value === wanted,
    value,
  );
}

function readKeys(elements: readonly Element[]): string[] {
  return elements.map((element) => element.getAttribute("data-key") ?? "");
}
