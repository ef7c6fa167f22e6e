// Builds the add-in into dist/: manifest.xml, taskpane.html, functions.js, functions.json, help.html, assets/.
//   npm run build                                        for development, at https://localhost:3000
//   npm run build -- --env baseUrl=https://host/path     for production, at that address
require('tsx/cjs'); // the scripts that make manifest, metadata and help are TypeScript
const path = require('node:path');
const { readFileSync } = require('node:fs');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const CssPlugin = require('mini-css-extract-plugin');
const { DEVELOPMENT_ORIGIN, manifestFor } = require('./scripts/manifest.ts');
const { functionDocs } = require('./scripts/docstrings.ts');
const { generateMetadata, withHelp } = require('./scripts/metadata.ts');
const { helpPage } = require('./scripts/reference.ts');

/** Emits what is made from one definition elsewhere: the manifest, the metadata and the help page. */
class AddInFiles {
  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('AddInFiles', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'AddInFiles', stage }, async () => {
        const emit = (name, text) => compilation.emitAsset(name, new sources.RawSource(text));
        const metadata = withHelp(await generateMetadata(), this.baseUrl ?? DEVELOPMENT_ORIGIN);
        emit('functions.json', `${JSON.stringify(metadata, null, 2)}\n`);
        const manifest = readFileSync(path.join(__dirname, 'manifest.xml'), 'utf8');
        emit('manifest.xml', this.baseUrl ? manifestFor(manifest, this.baseUrl) : manifest);
        emit('help.html', helpPage(functionDocs()));
      });
    });
  }
}

module.exports = (env = {}) => ({
  mode: 'production',
  target: ['web', 'es2020'],
  entry: {
    // Self-contained: with no more than a global CustomFunctions it associates every function.
    functions: './src/functions/functions.ts',
    // The pane shares the functions' modules, as it shares their page and runtime; its screens are a lazy chunk.
    taskpane: { import: './src/taskpane/taskpane.ts', dependOn: 'functions' },
    // The worker that reads files; it loads nothing else.
    'file-worker': './src/taskpane/check/file-worker.ts',
  },
  output: {
    path: path.join(__dirname, 'dist'),
    filename: '[name].js',
    chunkFilename: '[name].js',
    // functions.js has to load where there is no page: it may not look for its own address, nor for `self`.
    publicPath: '',
    globalObject: 'globalThis',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
      { test: /\.css$/, use: [CssPlugin.loader, { loader: 'css-loader', options: { url: false } }] },
      { test: /\.svg$/, type: 'asset/source' },
    ],
  },
  // Pages stay as they are written: a person may read them, and a test compares them.
  optimization: { minimize: { html: false } },
  devtool: 'source-map',
  performance: { hints: false },
  plugins: [
    new CssPlugin({ filename: '[name].css' }),
    new HtmlPlugin({
      template: './src/taskpane/taskpane.html',
      filename: 'taskpane.html',
      chunks: ['functions', 'taskpane'],
      chunksSortMode: 'manual',
      scriptLoading: 'blocking',
      inject: 'body',
      minify: false,
    }),
    new CopyPlugin({ patterns: [{ from: 'assets/*.png', to: 'assets/[name][ext]' }] }),
    new AddInFiles(env.baseUrl),
  ],
  stats: 'errors-warnings',
});
