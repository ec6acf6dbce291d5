/** Flet `StoragePaths`: a browser has no such folders, so every answer is nothing. Python refuses most calls itself. */
import { defineService, type ServiceMethods } from "../control/define-service.ts";

const GETTERS = [
  "get_application_cache_directory",
  "get_application_documents_directory",
  "get_application_support_directory",
  "get_downloads_directory",
  "get_external_cache_directories",
  "get_external_storage_directories",
  "get_library_directory",
  "get_external_storage_directory",
  "get_temporary_directory",
  "get_console_log_filename",
];

/** The device's folders. */
export const StoragePaths = defineService("StoragePaths", {}, (): ServiceMethods =>
  Object.fromEntries(GETTERS.map((method) => [method, () => null])),
);
