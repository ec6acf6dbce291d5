/** Choosing dates and times in dialogs of their own. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { DatePicker } from "../../controls/pickers/date-picker.tsx";
import { DateRangePicker } from "../../controls/pickers/date-range-picker.tsx";
import { TimePicker } from "../../controls/pickers/time-picker.tsx";

export const definitions: readonly ControlDefinition[] = [DatePicker, DateRangePicker, TimePicker];
