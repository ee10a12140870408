/** The modules that are built, and whether a new workbook has them on. Tabs, rules and settings of a module are there while its switch in Settings is on. */
export const modules = { care: true, improve: true, sales: false, staff: false } as const satisfies Record<
  string,
  boolean
>;

export type ModuleKey = keyof typeof modules;
export const moduleKeys = Object.keys(modules) as ModuleKey[];
