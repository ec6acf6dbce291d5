import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { userEvent } from "vitest/browser";
import { expect, onTestFinished, test, vi } from "vitest";
import { Menu, MenuDivider, MenuItem, type MenuProps } from "./menu.tsx";
import { OverlayRoot } from "./overlay.tsx";
import { Popover, type PopoverProps } from "./popover.tsx";

type Options = Pick<MenuProps, "role" | "focus" | "animation"> &
  Pick<PopoverProps, "placement" | "barrier"> & { readonly left?: string; readonly top?: string; readonly dir?: "rtl" };

async function mountMenu(options: Options = {}) {
  const [open, setOpen] = createSignal(false);
  const [anchor, setAnchor] = createSignal<HTMLElement>();
  const onSelect = vi.fn();
  const onDismiss = vi.fn(() => setOpen(false));
  const host = document.createElement("div");
  host.dir = options.dir ?? "ltr";
  document.body.append(host);
  const dispose = render(
    () => (
      <OverlayRoot>
        <button
          id="opener"
          ref={setAnchor}
          style={{
            position: "absolute",
            left: options.left ?? "50px",
            top: options.top ?? "50px",
            width: "120px",
            height: "40px",
          }}
        >
          open
        </button>
        <Popover
          open={open()}
          anchor={anchor()}
          placement={options.placement}
          barrier={options.barrier}
          onDismiss={onDismiss}
        >
          <Menu
            role={options.role}
            focus={options.focus ?? "first"}
            animation={options.animation}
            onClose={() => setOpen(false)}
          >
            <MenuItem onSelect={() => onSelect("cut")}>Cut</MenuItem>
            <MenuItem disabled onSelect={() => onSelect("copy")}>
              Copy
            </MenuItem>
            <MenuDivider />
            <MenuItem checked onSelect={() => onSelect("paste")}>
              Paste
            </MenuItem>
            <MenuItem onSelect={() => onSelect("print")}>Print</MenuItem>
          </Menu>
        </Popover>
      </OverlayRoot>
    ),
    host,
  );
  onTestFinished(() => {
    dispose();
    host.remove();
  });
  find("#opener").focus();
  setOpen(true);
  await vi.waitFor(() => expect(find(".popover").hasAttribute("data-placing")).toBe(false));
  return { open, setOpen, onSelect, onDismiss };
}

const find = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  return element;
};
const focused = () => document.activeElement?.textContent.trim();

test("arrows walk the enabled items and wrap; Home and End go to the ends", async () => {
  await mountMenu();
  const walk: (string | undefined)[] = [focused()];
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Home", "End"]) {
    await userEvent.keyboard(`{${key}}`);
    walk.push(focused());
  }
  expect(walk).toEqual(["Cut", "Paste", "Print", "Cut", "Print", "Cut", "Print"]);
});

test("letters jump: one to the next match, several to their match", async () => {
  await mountMenu();
  await userEvent.keyboard("p");
  expect(focused()).toBe("Paste");
  await userEvent.keyboard("r");
  expect(focused()).toBe("Print");
});

test("Enter chooses, closes, and gives focus back", async () => {
  const { onSelect, open } = await mountMenu();
  const focusedThen = vi.fn(focused);
  onSelect.mockImplementation(focusedThen);
  await userEvent.keyboard("{End}{Enter}");
  expect(onSelect.mock.calls).toEqual([["print"]]);
  expect(open()).toBe(false);
  expect(focusedThen).toHaveReturnedWith("open");
});

test("Escape and Tab close without choosing", async () => {
  const { onSelect, open, setOpen } = await mountMenu();
  await userEvent.keyboard("{Escape}");
  expect(open()).toBe(false);
  await vi.waitFor(() => expect(document.querySelector(".popover")).toBeNull());
  setOpen(true);
  await vi.waitFor(() => expect(focused()).toBe("Cut"));
  await userEvent.keyboard("{Tab}");
  expect(open()).toBe(false);
  expect(onSelect).not.toHaveBeenCalled();
});

test("roles follow what the items are", async () => {
  await mountMenu();
  const roles = () => Array.from(document.querySelectorAll("[role^=menu]"), (item) => item.getAttribute("role"));
  expect(roles()).toEqual(["menu", "menuitem", "menuitem", "menuitemcheckbox", "menuitem"]);
  expect(find("[role=menuitemcheckbox]").getAttribute("aria-checked")).toBe("true");
});

test("a listbox opens on its selected option", async () => {
  await mountMenu({ role: "listbox", focus: "selected" });
  expect(focused()).toBe("Paste");
  expect(document.activeElement?.getAttribute("role")).toBe("option");
});

test("hangs below its anchor, touching it", async () => {
  await mountMenu();
  const box = () => find(".popover").getBoundingClientRect();
  expect([box().left, box().top]).toEqual([50, 90]);
});

test("flips above where there is no room below", async () => {
  await mountMenu({ top: "740px" });
  expect(find(".popover").getBoundingClientRect().bottom).toBe(740);
});

test("aligns with the anchor's right edge in right-to-left", async () => {
  await mountMenu({ dir: "rtl", left: "500px" });
  expect(find(".popover").getBoundingClientRect().right).toBe(620);
});

test("a popup menu covers its button, from the edge nearer to the screen's", async () => {
  await mountMenu({ placement: "over", left: "800px" });
  const box = find(".popover").getBoundingClientRect();
  expect([box.right, box.top]).toEqual([920, 50]);
});

test("a barrier takes the outside press for itself; without one the press goes through", async () => {
  const below = vi.fn();
  document.body.addEventListener("click", below);
  onTestFinished(() => document.body.removeEventListener("click", below));
  const { onDismiss } = await mountMenu({ barrier: true });
  const target = document.elementFromPoint(900, 700);
  expect(target?.className).toBe("popover-barrier");
  await userEvent.click(find(".popover-barrier"), { position: { x: 900, y: 700 } });
  expect(onDismiss).toHaveBeenCalledWith("outside");
});

test("scrolling its anchor away closes it; the late event of a scroll before it does not", async () => {
  const { open } = await mountMenu();
  document.dispatchEvent(new Event("scroll"));
  expect(open()).toBe(true);
  find("#opener").style.top = "30px";
  document.dispatchEvent(new Event("scroll"));
  expect(open()).toBe(false);
});

test("resizing the window closes it", async () => {
  const { onDismiss } = await mountMenu();
  window.dispatchEvent(new Event("resize"));
  expect(onDismiss).toHaveBeenCalledWith("resize");
});

test("a growing menu ends at its own size, and shrinks away", async () => {
  const { setOpen } = await mountMenu({ animation: "grow" });
  const surface = find(".menu");
  expect(surface.hasAttribute("data-growing")).toBe(true);
  await Promise.all(surface.getAnimations().map((one) => one.finished));
  await vi.waitFor(() => expect(surface.hasAttribute("data-growing")).toBe(false));
  const height = surface.offsetHeight;
  expect(height).toBe(4 * 48 + 16 + 16);
  setOpen(false);
  await vi.waitFor(() => expect(surface.offsetHeight).toBeLessThan(height));
  await vi.waitFor(() => expect(surface.isConnected).toBe(false));
});
