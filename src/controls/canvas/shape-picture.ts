/**
 * The picture of a canvas Image: loaded once per source, while the one before stays, so that a canvas whose picture
 * changes often does not flicker.
 */
import { createMemo, createRenderEffect, createSignal, onCleanup, type Accessor } from "solid-js";
import type { AppServices } from "../../control/app-services.ts";
import { createImageUrl } from "../../control/image-url.ts";
import type { Props } from "../../control/props.ts";
import { withPaint } from "./brush.ts";
import type { imageSchema } from "./shape-schemas.ts";
import { componentsOf, resolveColor, type Surface } from "./surface.ts";

/** What pictures of one canvas have in common. */
export interface PictureContext {
  readonly app: AppServices;
  /** Told of a picture that is under way; resolves when it is there or has failed. */
  readonly onLoading: (loading: Promise<void>) => void;
}

/** What draws the picture; nothing until it is there. */
export function createPicture(
  props: Props<typeof imageSchema>,
  { app, onLoading }: PictureContext,
): Accessor<((surface: Surface) => void) | undefined> {
  const url = createMemo(() => createImageUrl(props.src, app));
  const [picture, setPicture] = createSignal<HTMLImageElement>();
  createRenderEffect(() => {
    const address = url();
    if (address === undefined) {
      setPicture(undefined);
      return;
    }
    let isCurrent = true;
    onCleanup(() => (isCurrent = false));
    const show = async () => {
      const loaded = await load(address);
      if (isCurrent && loaded) setPicture(loaded);
    };
    onLoading(show());
  });
  return createMemo(() => {
    const image = picture();
    return image && drawingOf(image, props);
  });
}

function drawingOf(image: HTMLImageElement, props: Props<typeof imageSchema>): (surface: Surface) => void {
  const { x, y, width, height } = props;
  const paint = { ...props.paint, gradient: undefined };
  const isSized = width !== undefined && height !== undefined;
  const [drawnWidth, drawnHeight] = isSized ? [width, height] : [image.naturalWidth, image.naturalHeight];
  return (surface) =>
    withPaint(surface, paint, (context) => {
      context.globalAlpha *= componentsOf(resolveColor(paint.color, surface.tokens))[3];
      // Flutter takes the nearest pixel. That shows the pixels of an enlarged picture, but only noise of a smaller one.
      context.imageSmoothingEnabled = drawnWidth * surface.scale <= image.naturalWidth;
      context.imageSmoothingQuality = "high";
      context.drawImage(image, x, y, drawnWidth, drawnHeight);
    });
}

/**
 * The picture at `address`, decoded. First as one that a capture may read; a server that does not allow that is asked
 * again without, and a capture then fails as in Flet.
 */
async function load(address: string): Promise<HTMLImageElement | undefined> {
  for (const crossOrigin of ["anonymous", null]) {
    const image = new Image();
    image.crossOrigin = crossOrigin;
    image.src = address;
    try {
      await image.decode();
      return image;
    } catch (error) {
      if (crossOrigin === null) console.warn(`A canvas cannot show the picture ${address.slice(0, 200)}:`, error);
    }
  }
  return undefined;
}
