import { createRoot } from "solid-js";
import { expect, onTestFinished, test, vi } from "vitest";
import { createListNavigation, type ListNavigation, type ListNavigationOptions } from "./list-navigation.ts";

function mount(options: Partial<ListNavigationOptions> = {}): {
  list: HTMLElement;
  navigation: ListNavigation;
  onPick: () => void;
} {
  const list = document.createElement("div");
  const onPick = vi.fn();
  for (const name of ["one", "two", "three"]) {
    const item = document.createElement("div");
    item.setAttribute("role", "option");
    item.textContent = name;
    item.addEventListener("click", () => onPick(name));
    list.append(item);
  }
  list.children[1]?.setAttribute("aria-disabled", "true");
  document.body.append(list);
  onTestFinished(() => list.remove());
  const navigation = createRoot(() => createListNavigation({ list: () => list, movesFocus: false, ...options }));
  return { list, navigation, onPick };
}

const key = (name: string) => new KeyboardEvent("keydown", { key: name, cancelable: true });
const active = (navigation: ListNavigation) => navigation.active()?.textContent;

test("without focus, one item is active and named by id; disabled ones are skipped", () => {
  const { list, navigation } = mount();
  const down = key("ArrowDown");
  expect(navigation.handleKey(down)).toBe(true);
  expect(down.defaultPrevented).toBe(true);
  expect(active(navigation)).toBe("one");
  navigation.handleKey(key("ArrowDown"));
  expect(active(navigation)).toBe("three");
  expect(list.querySelectorAll("[data-focused]")).toHaveLength(1);
  expect(navigation.activeId()).toBe(list.lastElementChild?.id);
  navigation.handleKey(key("ArrowDown"));
  expect(active(navigation)).toBe("one");
});

test("without focus, text keys and caret keys stay with the field; Enter picks only an active item", () => {
  const { navigation, onPick } = mount();
  for (const name of ["Home", "End", " ", "t", "Enter"]) expect(navigation.handleKey(key(name))).toBe(false);
  navigation.handleKey(key("ArrowUp"));
  expect(navigation.handleKey(key("Enter"))).toBe(true);
  expect(onPick).toHaveBeenCalledWith("three");
});

test("without a loop the ends hold", () => {
  const { navigation } = mount({ loop: false });
  navigation.handleKey(key("ArrowUp"));
  navigation.handleKey(key("ArrowDown"));
  expect(active(navigation)).toBe("three");
});
