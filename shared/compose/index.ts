export { composeDisclosure } from './compose.ts';
export { composeTable } from './compose-table.ts';
export { styleSheet } from './styles.ts';
export { termsWithoutMeaning } from './terms-without-meaning.ts';
export { unguardedNumbers } from './unguarded-numbers.ts';
export { unknownNames } from './unknown-names.ts';
