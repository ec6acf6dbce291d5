/** The icon table that tools/icons-plugin.ts makes from the flet wheel. */
declare module "virtual:flet-icons" {
  /** URL of the table: JSON of the shape `IconTable` in tools/icons.ts. */
  const url: string;
  export default url;
}

/** What icons are called, made by the same plugin. */
declare module "virtual:flet-icon-names" {
  /** URL of the names: JSON of the shape `IconNames` in tools/icons.ts. */
  const url: string;
  export default url;
}
