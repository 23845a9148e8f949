import { BulbOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { request } from '../api/client.ts';
import { useApp } from '../state/app-store.ts';

const themeSchema = z.enum(['light', 'dark', 'system']);

async function chooseTheme(value: string): Promise<void> {
  const theme = themeSchema.parse(value);
  useApp.setState({ theme });
  await request('settings/save', { values: { theme } });
}

/** Light, dark, or as the system is; kept with the library. */
export function ThemeSwitch(): ReactNode {
  const theme = useApp((state) => state.theme);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [theme],
        items: [
          { key: 'light', label: '浅色' },
          { key: 'dark', label: '深色' },
          { key: 'system', label: '跟随系统' },
        ],
        onClick: ({ key }) => void chooseTheme(key),
      }}
    >
      <Button aria-label="外观：浅色或深色" title="外观：浅色或深色" icon={<BulbOutlined />} />
    </Dropdown>
  );
}
