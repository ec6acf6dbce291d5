/** A picture of an item in its size, to be shown elsewhere while the item itself stays hidden in its place. */

/** Copies `item` with what the page does not hold in attributes: drawings and typed text. */
export function makeItemPicture(item: HTMLElement): HTMLElement {
  const { width, height } = item.getBoundingClientRect();
  const picture = item.cloneNode(true) as HTMLElement;
  const sources = item.querySelectorAll<HTMLElement>("canvas, input, textarea");
  picture.querySelectorAll<HTMLElement>("canvas, input, textarea").forEach((copy, index) => {
    const source = sources[index];
    if (copy instanceof HTMLCanvasElement && source instanceof HTMLCanvasElement && source.width * source.height > 0) {
      copy.getContext("2d")?.drawImage(source, 0, 0);
    } else if (isField(copy) && isField(source)) copy.value = source.value;
  });
  // Names are for what is real.
  for (const named of [picture, ...picture.querySelectorAll<HTMLElement>("[data-key], [data-scroll-key], [id]")]) {
    delete named.dataset["key"];
    delete named.dataset["scrollKey"];
    named.removeAttribute("id");
  }
  picture.style.cssText = `width: ${width}px; height: ${height}px`;
  return picture;
}

function isField(element: Element | undefined): element is HTMLInputElement | HTMLTextAreaElement {
  return (element instanceof HTMLInputElement && element.type !== "file") || element instanceof HTMLTextAreaElement;
}
