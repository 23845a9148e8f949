export { checkRules, checkYear } from './check-year.ts';
