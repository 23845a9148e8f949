import { Button, Empty, Input, Space, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Offer } from '../../../shared/forward/index.ts';

/** What the user decided about the offers; an offer without a decision is left as it is. */
export type Decisions = ReadonlyMap<string, string | undefined>;

const LIST_WORDS = {
  reasons: '变动原因',
  texts: '文字材料',
  paragraphs: '自写段落',
  notApplicable: '不适用的事项',
} as const;

const MOST_SHOWN = 1;

interface OffersProps {
  readonly offers: readonly Offer[];
  readonly decisions: Decisions;
  readonly onDecide: (key: string, text: string | undefined) => void;
  readonly onUndecide: (key: string) => void;
}

function placeOf(offer: Offer): string {
  return offer.kind === 'text'
    ? offer.why
    : `${LIST_WORDS[offer.list]}（${offer.about}）：${offer.why}`;
}

function OneOffer({
  offer,
  onDecide,
}: {
  readonly offer: Offer;
  readonly onDecide: OffersProps['onDecide'];
}): ReactNode {
  const [text, setText] = useState(offer.after);
  const isText = offer.kind === 'text';
  const isMark = offer.kind === 'suggestion' && offer.list === 'notApplicable';
  return (
    <div className="offer">
      <div className="offer-why">{placeOf(offer)}</div>
      <div className="offer-texts">
        <div>
          <div className="quiet">去年的写法</div>
          <div className="offer-text">{offer.before}</div>
        </div>
        {!isMark && (
          <div>
            <div className="quiet">今年写成（可以改）</div>
            <Input.TextArea
              aria-label="今年写成"
              className="growing"
              rows={2}
              placeholder="（这一句删去）"
              value={text}
              onChange={({ target }) => {
                setText(target.value);
              }}
            />
          </div>
        )}
      </div>
      <Space>
        <Button
          type="primary"
          onClick={() => {
            onDecide(offer.key, text);
          }}
        >
          {isMark ? '今年也不适用' : isText ? '这样改' : '采用'}
        </Button>
        <Button
          onClick={() => {
            onDecide(offer.key, undefined);
          }}
        >
          {isText ? '不改' : '不用'}
        </Button>
      </Space>
    </div>
  );
}

/** Second step: what is out of date in texts, and texts to be said anew, one by one. */
export function ForwardOffers({ offers, decisions, onDecide, onUndecide }: OffersProps): ReactNode {
  if (offers.length === 0) {
    return <Empty description="文字里没有要改的年份、旧名称，也没有要参考的旧文字，可以直接完成" />;
  }
  const open = offers.filter(({ key }) => !decisions.has(key));
  const decided = offers.filter(({ key }) => decisions.has(key));
  return (
    <div className="dialog-body">
      <p role="status">
        共 {offers.length} 处，还有 {open.length}{' '}
        处没有定。没有定的保持原样：旧原因、旧文字不会写进今年的文件，留在“文字说明”里等你决定。
      </p>
      {open.slice(0, MOST_SHOWN).map((offer) => (
        <OneOffer key={offer.key} offer={offer} onDecide={onDecide} />
      ))}
      {decided.map((offer) => (
        <div key={offer.key} className="offer">
          <Tag color={decisions.get(offer.key) === undefined ? 'default' : 'green'}>
            {decisions.get(offer.key) === undefined ? '不改' : '已改'}
          </Tag>
          {placeOf(offer)}
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
