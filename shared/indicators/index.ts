export {
  type IndicatorLibrary,
  type ReadyIndicator,
  indicatorLibraries,
  libraryFor,
} from './libraries.ts';
