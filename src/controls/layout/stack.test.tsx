import { expect, it } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls } from "../../control/testing/render.tsx";

registerAllControls();

const child = (props = {}) => control("Container", 21, { width: 40, height: 40, key: "child", ...props });

it("cuts a placed child that sticks out, and nothing of those that it is as large as", () => {
  const page = renderControls([control("Stack", 20, { width: 50, height: 50, controls: [child()] })]);
  const overflow = () => getComputedStyle(page.find(".stack-control")).overflow;
  expect(overflow()).toBe("visible");
  page.set(21, { left: 30 });
  expect(overflow()).toBe("clip");
  page.set(20, { clip_behavior: "none" });
  expect(overflow()).toBe("visible");
});
