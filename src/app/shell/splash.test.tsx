import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { expect, onTestFinished, test, vi } from "vitest";
import type { StageProgress } from "./boot-words.ts";
import { Splash } from "./splash.tsx";

const whole = (loadedBytes: number): StageProgress => ({
  runtime: { stage: "runtime", loadedBytes, totalBytes: 10_000_000 },
  packages: { stage: "packages", loadedBytes: 0, totalBytes: 2_000_000 },
  program: { stage: "program", loadedBytes: 0, totalBytes: 1 },
});

function renderSplash() {
  const host = document.createElement("div");
  document.body.append(host);
  const [progress, setProgress] = createSignal<StageProgress>({});
  const [isSlow, setSlow] = createSignal(false);
  const onStop = vi.fn();
  const dispose = render(
    () => (
      <Splash
        appName="Trip planner"
        stage="runtime"
        progress={progress()}
        isSlow={isSlow()}
        onStop={onStop}
        onShowOutput={() => {}}
      />
    ),
    host,
  );
  onTestFinished(() => {
    dispose();
    host.remove();
  });
  const find = (selector: string): HTMLElement => {
    const element = host.querySelector<HTMLElement>(selector);
    if (element === null) throw new Error(`nothing matches ${selector}`);
    return element;
  };
  return { host, find, setProgress, setSlow, onStop };
}

test("the bar shows the share of all bytes once every size is known", () => {
  const { find, setProgress } = renderSplash();
  const bar = find("[role=progressbar]");
  expect(bar.hasAttribute("aria-valuenow")).toBe(false);
  setProgress(whole(6_000_000));
  expect(bar.getAttribute("aria-valuenow")).toBe("49");
  const share = find(".splash-fill").style.getPropertyValue("--fraction");
  expect(Number(share)).toBeCloseTo(0.5, 3);
  expect(find(".splash-status").textContent).toBe("Loading6.0 of 12.0 MB");
});

test("nothing moves while text comes and goes", () => {
  const { find, setProgress, setSlow } = renderSplash();
  const tops = () =>
    [".splash-name", ".splash-bar", ".splash-status"].map((each) => find(each).getBoundingClientRect().top);
  const before = tops();
  setProgress(whole(1));
  expect(tops()).toEqual(before);
  setSlow(true);
  expect(tops()).toEqual(before);
});

test("a slow program can be stopped", () => {
  const { host, setSlow, onStop } = renderSplash();
  expect(host.querySelector("button")).toBeNull();
  setSlow(true);
  [...host.querySelectorAll("button")].find((button) => button.textContent === "Stop")?.click();
  expect(onStop).toHaveBeenCalledOnce();
});
