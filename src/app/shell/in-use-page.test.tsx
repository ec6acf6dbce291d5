import { render } from "solid-js/web";
import { expect, onTestFinished, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { InUsePage } from "./in-use-page.tsx";

test.each([
  ["elsewhere", "This app is open in another window."],
  ["moved", "The app now runs in another window."],
] as const)("%s: says so and can be taken over by keyboard", async (reason, words) => {
  const host = document.createElement("div");
  document.body.append(host);
  const onUseHere = vi.fn();
  const dispose = render(() => <InUsePage appName="Trip planner" reason={reason} onUseHere={onUseHere} />, host);
  onTestFinished(() => {
    dispose();
    host.remove();
  });
  const page = host.querySelector("[role=alertdialog]");
  expect(document.activeElement).toBe(page);
  expect(host.querySelector("h1")?.textContent).toBe(words);
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  expect(onUseHere).toHaveBeenCalledOnce();
});
