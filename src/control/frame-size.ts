/** `on_size_change`: one ResizeObserver for all controls that have the handler; leading and trailing throttle. */
import type { ControlNode } from "../tree/control-node.ts";
import { lengthOf } from "./layout.ts";

type Report = (width: number, height: number) => void;

const reports = new WeakMap<Element, Report>();
let observer: ResizeObserver | undefined;

/** Sends `size_change` of `node` until the returned function is called. */
export function observeSize(node: ControlNode, element: HTMLElement): () => void {
  observer ??= new ResizeObserver((entries) => {
    for (const entry of entries) {
      const size = entry.borderBoxSize[0];
      if (size) reports.get(entry.target)?.(size.inlineSize, size.blockSize);
    }
  });
  const report = makeReport(node);
  reports.set(element, report.push);
  observer.observe(element, { box: "border-box" });
  return () => {
    observer?.unobserve(element);
    reports.delete(element);
    report.cancel();
  };
}

function makeReport(node: ControlNode): { readonly push: Report; readonly cancel: () => void } {
  let sentAt = -Infinity;
  let last = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (w: number, h: number) => {
    sentAt = performance.now();
    node.emit("size_change", { w, h });
  };
  return {
    push: (w, h) => {
      if (last === `${w}x${h}`) return;
      last = `${w}x${h}`;
      clearTimeout(timer);
      const wait = sentAt + (lengthOf(node, "size_change_interval") ?? 10) - performance.now();
      if (wait <= 0) send(w, h);
      else timer = setTimeout(() => send(w, h), wait);
    },
    cancel: () => clearTimeout(timer),
  };
}
