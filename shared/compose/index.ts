export { composeDisclosure } from './compose.ts';
