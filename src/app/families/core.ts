/** The controls that nearly every first screen needs: part of the first chunk. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { buttons } from "../../controls/buttons/button.tsx";
import { iconButtons } from "../../controls/buttons/icon-button.tsx";
import { Card } from "../../controls/display/card.tsx";
import { Divider, VerticalDivider } from "../../controls/display/divider.tsx";
import { Icon } from "../../controls/display/icon.tsx";
import { Image } from "../../controls/display/image.tsx";
import { ProgressBar } from "../../controls/display/progress-bar.tsx";
import { ProgressRing } from "../../controls/display/progress-ring.tsx";
import { Container } from "../../controls/layout/container.tsx";
import { Column, Row } from "../../controls/layout/flex.tsx";
import { SafeArea } from "../../controls/layout/safe-area.tsx";
import { Stack } from "../../controls/layout/stack.tsx";
import { AppBar } from "../../controls/navigation/app-bar.tsx";
import { Dialogs, Overlay, Page } from "../../controls/page/page.tsx";
import { View } from "../../controls/page/view.tsx";
import { Text } from "../../controls/text/text.tsx";

export const definitions: readonly ControlDefinition[] = [
  ...buttons,
  ...iconButtons,
  AppBar,
  Card,
  Column,
  Container,
  Dialogs,
  Divider,
  Icon,
  Image,
  Overlay,
  Page,
  ProgressBar,
  ProgressRing,
  Row,
  SafeArea,
  Stack,
  Text,
  VerticalDivider,
  View,
];
