export {
  type CatalogEntry,
  type CatalogItem,
  type Classification,
  type Origin,
  CLASSIFICATIONS,
  CLASSIFICATION_NAMES,
  catalogItem,
  classificationOf,
  parentCode,
} from './classification.ts';
export { type Adoption, adoptList, withAdopted } from './adopt-list.ts';
export { type Catalog, type UnitNature, openCatalog, withItems } from './catalog.ts';
export type { GovernmentMapping } from './layers.ts';
export { parseCsvRows } from './csv.ts';
export { type ImportedList, importedList } from './imported-list.ts';
export { type ListSheet, importList, importSheets } from './import-list.ts';
