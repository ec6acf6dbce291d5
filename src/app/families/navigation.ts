/** Bars, rails, drawers and tabs. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { BottomAppBar } from "../../controls/navigation/bottom-app-bar.tsx";
import { NavigationBar } from "../../controls/navigation/navigation-bar.tsx";
import { NavigationDrawer } from "../../controls/navigation/navigation-drawer.tsx";
import { NavigationRail } from "../../controls/navigation/navigation-rail.tsx";
import { TabBarView } from "../../controls/navigation/tab-bar-view.tsx";
import { TabBar } from "../../controls/navigation/tab-bar.tsx";
import { Tabs } from "../../controls/navigation/tabs.tsx";

export const definitions: readonly ControlDefinition[] = [
  BottomAppBar,
  NavigationBar,
  NavigationDrawer,
  NavigationRail,
  TabBar,
  TabBarView,
  Tabs,
];
