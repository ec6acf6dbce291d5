import { createSignal, Show } from "solid-js";
import { render } from "solid-js/web";
import { expect, onTestFinished, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ConsolePanel } from "./console-panel.tsx";
import { createConsoleShortcut } from "./console-shortcut.ts";
import { createOutputLog, type OutputLog } from "./output-log.ts";

function renderConsole(log: OutputLog = createOutputLog(), isOpenAtFirst = true) {
  const host = document.createElement("div");
  const field = document.createElement("input");
  document.body.append(field, host);
  const [isOpen, setOpen] = createSignal(isOpenAtFirst);
  const dispose = render(() => {
    createConsoleShortcut(() => setOpen((open) => !open));
    return (
      <Show when={isOpen()}>
        <ConsolePanel log={log} canStop={false} onStop={() => {}} onRestart={() => {}} onClose={() => setOpen(false)} />
      </Show>
    );
  }, host);
  onTestFinished(() => {
    dispose();
    host.remove();
    field.remove();
  });
  const lines = (): HTMLElement => {
    const element = host.querySelector<HTMLElement>("[role=log]");
    if (element === null) throw new Error("the console is closed");
    return element;
  };
  return { host, field, log, lines };
}

const write = (log: OutputLog, text: string, isStderr = false): void => log.append({ text, isStderr });

test("lines written before and after it opened are shown, stderr marked", async () => {
  const log = createOutputLog();
  write(log, "before");
  const { lines } = renderConsole(log);
  write(log, "oh no\nreally", true);
  await vi.waitFor(() => expect(lines().textContent).toBe("before\noh no\nreally\n"));
  expect(lines().querySelectorAll('[data-stream="stderr"]')).toHaveLength(2);
});

test("only the last lines are kept, in the log and on the page", async () => {
  const { log, lines } = renderConsole(createOutputLog(100));
  for (let i = 0; i < 90; i += 1) write(log, `line ${i}`);
  await vi.waitFor(() => expect(lines().childElementCount).toBe(90));
  for (let i = 90; i < 1000; i += 1) write(log, `line ${i}`);
  await vi.waitFor(() => expect(lines().lastElementChild?.textContent).toBe("line 999\n"));
  expect(lines().childElementCount).toBeLessThanOrEqual(125);
  expect(lines().childElementCount).toBe(log.lines().length);
  expect(lines().firstElementChild?.textContent).toBe(`${log.lines()[0]?.text}\n`);
});

test("it follows the end until the reader scrolls up", async () => {
  const { log, lines } = renderConsole();
  for (let i = 0; i < 200; i += 1) write(log, `line ${i}`);
  const rest = (): number => lines().scrollHeight - lines().scrollTop - lines().clientHeight;
  await vi.waitFor(() => {
    expect(lines().childElementCount).toBe(200);
    expect(rest()).toBeLessThan(2);
  });
  lines().scrollTop = 0;
  write(log, "more");
  await vi.waitFor(() => expect(lines().childElementCount).toBe(201));
  expect(lines().scrollTop).toBe(0);
});

test("Clear empties it and later lines show again", async () => {
  const { host, log, lines } = renderConsole();
  write(log, "old");
  await vi.waitFor(() => expect(lines().childElementCount).toBe(1));
  [...host.querySelectorAll("button")].find((button) => button.textContent === "Clear")?.click();
  write(log, "new");
  await vi.waitFor(() => expect(lines().textContent).toBe("new\n"));
});

test("Ctrl+` opens and closes it, gives focus back, and the program does not hear the key", async () => {
  const { host, field, lines } = renderConsole(createOutputLog(), false);
  const heard: string[] = [];
  const listen = (event: KeyboardEvent): void => void heard.push(event.code);
  document.addEventListener("keydown", listen);
  field.focus();
  await userEvent.keyboard("{Control>}`{/Control}");
  expect(document.activeElement).toBe(lines());
  await userEvent.keyboard("x");
  await userEvent.keyboard("{Control>}`{/Control}");
  document.removeEventListener("keydown", listen);
  expect(host.querySelector("[role=log]")).toBeNull();
  expect(document.activeElement).toBe(field);
  expect(heard.filter((code) => !code.startsWith("Control"))).toEqual([]);
});

test("Escape closes it", async () => {
  const { host } = renderConsole();
  await userEvent.keyboard("{Escape}");
  expect(host.querySelector("[role=log]")).toBeNull();
});
