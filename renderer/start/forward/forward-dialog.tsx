import { Button, Spin, Steps } from 'antd';
import { type ReactNode, useState } from 'react';
import { Dialog } from '../../fields/dialog.tsx';
import type { PackRow } from '../../../shared/api/index.ts';
import type { Entry, YearKey } from '../../../shared/entry/index.ts';
import {
  type ForwardOptions,
  type Offer,
  acceptOffer,
  contrastYears,
  dropSuggestion,
  keepSentence,
} from '../../../shared/forward/index.ts';
import '../../styles/start.css';
import { kindWord, yearTitle } from '../words.ts';
import { ForwardChoices } from './forward-choices.tsx';
import { ForwardDone } from './forward-done.tsx';
import { type Decisions, ForwardOffers } from './forward-offers.tsx';
import { keptDecisions } from './kept-decisions.ts';
import { offerTitle } from './offer-title.ts';
import { saveForward } from './save-forward.ts';
import {
  type ForwardSource,
  type ForwardTarget,
  type Prepared,
  prepare,
  useSource,
  usualOptions,
} from './use-forward.ts';

interface ForwardDialogProps {
  readonly source: YearKey;
  readonly name: string;
  /** What is chosen at first. */
  readonly target: ForwardTarget;
  readonly packs: readonly PackRow[];
  readonly onClose: () => void;
}

function decidedEntry({ forwarded }: Prepared, decisions: Decisions): Entry {
  // From the end of each text to its start, so that earlier sentences keep their place.
  return forwarded.offers.reduce<Entry>((entry, offer) => {
    const text = decisions.get(offer.key);
    if (text !== undefined) return acceptOffer(entry, offer, text);
    if (!decisions.has(offer.key)) return entry;
    return offer.kind === 'text' ? keepSentence(entry, offer) : dropSuggestion(entry, offer);
  }, forwarded.entry);
}

function asked(prepared: Prepared): Parameters<typeof keptDecisions>[0] {
  return {
    offers: prepared.forwarded.offers,
    titleOf: (offer) => offerTitle(offer, prepared),
  };
}

function ForwardSteps({
  source,
  target,
  packs,
  onClose,
}: Pick<ForwardDialogProps, 'packs' | 'target' | 'onClose'> & {
  readonly source: ForwardSource;
}): ReactNode {
  const [options, setOptions] = useState<ForwardOptions>(() => usualOptions(source, packs, target));
  const [prepared, setPrepared] = useState<Prepared>();
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [step, setStep] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const begin = async (): Promise<void> => {
    setBusy(true);
    const next = await prepare(source, options);
    setBusy(false);
    if (!next) return;
    setPrepared(next);
    if (prepared) setDecisions(keptDecisions(asked(prepared), decisions, asked(next)));
    setStep(1);
  };
  const finish = async (): Promise<void> => {
    if (!prepared) return;
    setBusy(true);
    const { year, kind } = source.opened.key;
    const title = `从 ${year} 年${kindWord(kind)}结转`;
    const isSaved = await saveForward(prepared.target, decidedEntry(prepared, decisions), title);
    setBusy(false);
    if (isSaved) onClose();
  };
  const from = `${source.opened.key.year} 年${kindWord(source.opened.key.kind)}`;
  const titleOf = (offer: Offer): string => (prepared ? offerTitle(offer, prepared) : '');
  const undecided = (prepared?.forwarded.offers ?? []).filter(
    ({ key, kind }) => kind === 'text' && !decisions.has(key),
  );
  const isPublished = prepared?.target?.state === 'published';
  const report = prepared && {
    ...prepared.forwarded.report,
    ...contrastYears(source.file, decidedEntry(prepared, decisions), prepared.catalog),
  };
  return (
    <>
      <Steps
        size="small"
        current={step}
        items={[{ title: '选择' }, { title: '逐条看要改的文字' }, { title: '核对并完成' }]}
      />
      {step === 0 && (
        <ForwardChoices source={source} packs={packs} options={options} onChange={setOptions} />
      )}
      {step === 1 && prepared && (
        <ForwardOffers
          offers={prepared.forwarded.offers}
          titleOf={titleOf}
          from={from}
          decisions={decisions}
          onDecide={(key, text) => {
            setDecisions(new Map(decisions).set(key, text));
          }}
          onUndecide={(key) => {
            setDecisions(new Map([...decisions].filter(([one]) => one !== key)));
          }}
        />
      )}
      {step === 2 && report && (
        <ForwardDone report={report} from={from} undecided={undecided.map(titleOf)} />
      )}
      {isPublished && (
        <p role="alert" className="field-problem">
          这一年已标记为“已公开”，不能改。要补内容，请先打开它，改回“编制中”。
        </p>
      )}
      <div className="dialog-buttons">
        <Button onClick={onClose}>取消</Button>
        {step > 0 && (
          <Button
            onClick={() => {
              setStep(step - 1);
            }}
          >
            上一步
          </Button>
        )}
        {step === 0 && (
          <Button
            type="primary"
            loading={isBusy}
            disabled={options.templateId === undefined || options.parts.length === 0}
            onClick={() => void begin()}
          >
            下一步
          </Button>
        )}
        {step === 1 && (
          <Button
            type="primary"
            onClick={() => {
              setStep(2);
            }}
          >
            下一步
          </Button>
        )}
        {step === 2 && (
          <Button
            type="primary"
            loading={isBusy}
            disabled={isPublished}
            onClick={() => void finish()}
          >
            完成结转，打开新年度
          </Button>
        )}
      </div>
    </>
  );
}

/** 结转到新年度: choose, look at the texts one by one, done. */
export function ForwardDialog({
  source,
  name,
  target,
  packs,
  onClose,
}: ForwardDialogProps): ReactNode {
  const read = useSource(source);
  return (
    <Dialog
      width={860}
      // Near the upper edge: all choices are in sight on a low screen.
      style={{ top: 24 }}
      footer={null}
      title={`结转到新年度：${yearTitle(name, source)}`}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      {read && packs.length > 0 ? (
        <ForwardSteps source={read} target={target} packs={packs} onClose={onClose} />
      ) : (
        <Spin description="正在读取……" />
      )}
    </Dialog>
  );
}
