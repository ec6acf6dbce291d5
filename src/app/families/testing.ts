/** What only a program under test needs. */
import type { ServiceDefinition } from "../../control/define-service.ts";
import { Tester } from "../../services/tester.ts";

export const services: readonly ServiceDefinition[] = [Tester];
