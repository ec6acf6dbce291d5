/** Grids, tables, tiles and chips: what lists of things are made of. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { Chip } from "../../controls/display/chip.tsx";
import { CircleAvatar } from "../../controls/display/circle-avatar.tsx";
import { ExpansionTile } from "../../controls/display/expansion-tile.tsx";
import { ListTile } from "../../controls/display/list-tile.tsx";
import { GridView } from "../../controls/lists/grid-view.tsx";
import { ListView } from "../../controls/lists/list-view.tsx";
import { ResponsiveRow } from "../../controls/lists/responsive-row.tsx";
import { DataTable } from "../../controls/table/data-table.tsx";

export const definitions: readonly ControlDefinition[] = [
  Chip,
  CircleAvatar,
  DataTable,
  ExpansionTile,
  GridView,
  ListTile,
  ListView,
  ResponsiveRow,
];
