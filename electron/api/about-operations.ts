import { success } from '../../shared/result/index.ts';
import { installedFonts } from '../services/fonts.ts';
import { officePrograms } from '../services/office-programs.ts';
import { programTexts } from '../services/program-texts.ts';
import { type Handler, operation } from './operations.ts';

/** What this computer has for the documents, and what there is to read about the program. */
export function aboutOperations(): Readonly<Record<'app/fonts' | 'app/texts', Handler>> {
  return {
    'app/fonts': operation('app/fonts', async () => {
      const [fonts, programs] = await Promise.all([installedFonts(), officePrograms()]);
      return success({ ...fonts, families: [...fonts.families], programs });
    }),
    'app/texts': operation('app/texts', async () => success(await programTexts())),
  };
}
