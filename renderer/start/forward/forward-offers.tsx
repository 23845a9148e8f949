import { Button, Empty, Input, Space, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Offer } from '../../../shared/forward/index.ts';

/** What the user decided about the offers; an offer without a decision is left as it is. */
export type Decisions = ReadonlyMap<string, string | undefined>;

const MOST_SHOWN = 1;

interface OffersProps {
  readonly offers: readonly Offer[];
  /** Where an offer belongs, in words. */
  readonly titleOf: (offer: Offer) => string;
  /** The year from which is copied: `2023 年部门预算`. */
  readonly from: string;
  readonly onDecide: (key: string, text: string | undefined) => void;
}

/** What the two answers to an offer are called. */
function answersTo(offer: Offer): { readonly yes: string; readonly no: string } {
  if (offer.kind === 'text') {
    return offer.isRow ? { yes: '删去', no: '留着' } : { yes: '这样改', no: '不改' };
  }
  return { yes: offer.list === 'notApplicable' ? '还是不适用' : '采用', no: '不用' };
}

function OneOffer({
  offer,
  titleOf,
  from,
  onDecide,
}: Omit<OffersProps, 'offers'> & { readonly offer: Offer }): ReactNode {
  const [text, setText] = useState(offer.after);
  const answers = answersTo(offer);
  const isMark = offer.kind === 'suggestion' && offer.list === 'notApplicable';
  const hasWords = !isMark && !(offer.kind === 'text' && offer.isRow);
  return (
    <div className="offer">
      <div className="offer-why">{`${titleOf(offer)}：${offer.why}`}</div>
      {hasWords && (
        <div className="offer-texts">
          <div>
            <div className="quiet">{from}的写法</div>
            <div className="offer-text">{offer.before}</div>
          </div>
          <div>
            <div className="quiet">现在写成（可以改）</div>
            <Input.TextArea
              aria-label="现在写成"
              className="growing"
              rows={2}
              placeholder="（这一句删去）"
              value={text}
              onChange={({ target }) => {
                setText(target.value);
              }}
            />
          </div>
        </div>
      )}
      <Space>
        <Button
          type="primary"
          onClick={() => {
            onDecide(offer.key, text);
          }}
        >
          {answers.yes}
        </Button>
        <Button
          onClick={() => {
            onDecide(offer.key, undefined);
          }}
        >
          {answers.no}
        </Button>
      </Space>
    </div>
  );
}

/** Second step: what is out of date in texts, and texts to be said anew, one by one. */
export function ForwardOffers({
  offers,
  titleOf,
  from,
  decisions,
  onDecide,
  onUndecide,
}: OffersProps & {
  readonly decisions: Decisions;
  readonly onUndecide: (key: string) => void;
}): ReactNode {
  if (offers.length === 0) {
    return <Empty description="文字里没有要改的年份、旧名称，也没有要参考的旧文字，可以直接往下" />;
  }
  const open = offers.filter(({ key }) => !decisions.has(key));
  const decided = offers.filter(({ key }) => decisions.has(key));
  return (
    <div className="dialog-body">
      <p role="status">
        共 {offers.length} 处，还有 {open.length}{' '}
        处没有定。没有定的：要改的句子保持原样；旧的原因、文字不会写进新文件，留在“文字说明”里等你决定。
      </p>
      {open.slice(0, MOST_SHOWN).map((offer) => (
        <OneOffer key={offer.key} offer={offer} titleOf={titleOf} from={from} onDecide={onDecide} />
      ))}
      {decided.map((offer) => (
        <div key={offer.key} className="offer">
          <Tag color={decisions.get(offer.key) === undefined ? 'default' : 'green'}>
            {decisions.get(offer.key) === undefined ? answersTo(offer).no : answersTo(offer).yes}
          </Tag>
          {titleOf(offer)}
          <Button
            type="link"
            onClick={() => {
              onUndecide(offer.key);
            }}
          >
            重新定
          </Button>
        </div>
      ))}
    </div>
  );
}
