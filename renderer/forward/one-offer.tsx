import { Button, Input, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Offer } from '../../shared/forward/index.ts';
import '../styles/offers.css';

/** What the two answers to an offer are called. */
export function answersTo(offer: Offer): { readonly yes: string; readonly no: string } {
  if (offer.kind === 'text') {
    return offer.isRow ? { yes: '删去', no: '留着' } : { yes: '这样改', no: '不改' };
  }
  return { yes: offer.list === 'notApplicable' ? '还是不适用' : '采用', no: '不用' };
}

/** Something of the earlier year to decide upon: its old words, and how they would read now. */
export function OneOffer({
  offer,
  title,
  from,
  isReadOnly = false,
  onDecide,
}: {
  readonly offer: Offer;
  /** Where it belongs, in words. */
  readonly title: string;
  /** The year from which is copied: `2023 年部门预算`. */
  readonly from: string;
  readonly isReadOnly?: boolean;
  /** Takes the words as the user left them; `undefined`: the offer is refused. */
  readonly onDecide: (text: string | undefined) => void;
}): ReactNode {
  const [text, setText] = useState(offer.after);
  const answers = answersTo(offer);
  const isMark = offer.kind === 'suggestion' && offer.list === 'notApplicable';
  const hasWords = !isMark && !(offer.kind === 'text' && offer.isRow);
  return (
    <div className="offer" role="group" aria-label={title}>
      <div className="offer-why">{`${title}：${offer.why}`}</div>
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
              disabled={isReadOnly}
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
          disabled={isReadOnly}
          onClick={() => {
            onDecide(text);
          }}
        >
          {answers.yes}
        </Button>
        <Button
          disabled={isReadOnly}
          onClick={() => {
            onDecide(undefined);
          }}
        >
          {answers.no}
        </Button>
      </Space>
    </div>
  );
}
