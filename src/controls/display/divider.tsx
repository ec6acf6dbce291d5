/** Flet `Divider` and `VerticalDivider`: a thin line with room around it. */
import { defineControl } from "../../control/define-control.ts";
import { useComponentTheme, type ComponentThemeReader } from "../../control/component-theme.ts";
import { color, number, value } from "../../control/property.ts";
import { readColor } from "../../values/color.ts";
import { readNumber, toCssMaybePx, toCssPx } from "../../values/number.ts";
import { readBorderRadius, toCssRadius, type BorderRadius } from "../../values/radius.ts";
import "./divider.css";

const line = {
  color: color(),
  thickness: number(),
  leadingIndent: number(),
  trailingIndent: number(),
  radius: value(readBorderRadius),
};

interface Line {
  readonly color: string | undefined;
  readonly thickness: number | undefined;
  readonly leadingIndent: number | undefined;
  readonly trailingIndent: number | undefined;
  readonly radius: BorderRadius | undefined;
}

function toCssLine(props: Line, space: number | undefined, theme: ComponentThemeReader) {
  const px = (own: number | undefined, field: string) => toCssMaybePx(own ?? theme(field, readNumber));
  const thickness = props.thickness ?? theme("thickness", readNumber);
  return {
    "--divider-space": px(space, "space"),
    // Flutter draws a thickness of 0 one device pixel wide.
    "--divider-thickness":
      thickness === undefined ? undefined : thickness === 0 ? "calc(1px / var(--dpr, 1))" : toCssPx(thickness),
    "--divider-color": props.color ?? theme("color", readColor),
    "--divider-start": px(props.leadingIndent, "leading_indent"),
    "--divider-end": px(props.trailingIndent, "trailing_indent"),
    "--divider-radius": props.radius && toCssRadius(props.radius),
  };
}

/** Flet `Divider`. */
export const Divider = defineControl(
  "Divider",
  { height: number(), ...line },
  (props) => {
    const theme = useComponentTheme("divider_theme");
    return <div class="divider" role="separator" style={toCssLine(props, props.height, theme)} />;
  },
  { frame: "base", layout: { wants: (_node, axis) => axis === "x" } },
);

/** Flet `VerticalDivider`. */
export const VerticalDivider = defineControl(
  "VerticalDivider",
  { width: number(), ...line },
  (props) => {
    const theme = useComponentTheme("divider_theme");
    return (
      <div
        class="divider vertical-divider"
        role="separator"
        aria-orientation="vertical"
        style={toCssLine(props, props.width, theme)}
      />
    );
  },
  { frame: "base", layout: { wants: (_node, axis) => axis === "y" } },
);
