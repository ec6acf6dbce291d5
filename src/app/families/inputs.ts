/** Form controls. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { Checkbox } from "../../controls/inputs/checkbox.tsx";
import { Dropdown } from "../../controls/inputs/dropdown.tsx";
import { DropdownM2 } from "../../controls/inputs/dropdown-m2.tsx";
import { RadioGroup } from "../../controls/inputs/radio-group.tsx";
import { Radio } from "../../controls/inputs/radio.tsx";
import { Slider } from "../../controls/inputs/slider.tsx";
import { Switch } from "../../controls/inputs/switch.tsx";
import { TextField } from "../../controls/inputs/text-field.tsx";

export const definitions: readonly ControlDefinition[] = [
  Checkbox,
  Dropdown,
  DropdownM2,
  Radio,
  RadioGroup,
  Slider,
  Switch,
  TextField,
];
