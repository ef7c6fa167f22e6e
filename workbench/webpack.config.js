const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

/** The workbench's own page. It is served on this machine only, and so is not made small. */
module.exports = {
  mode: 'production',
  optimization: { minimize: false },
  devtool: false,
  context: __dirname,
  entry: { workbench: './page/main.ts' },
  output: {
    path: path.resolve(__dirname, '../.cache/workbench'),
    filename: '[name].js',
    chunkFilename: 'chunk-[name].js',
    clean: true,
    // Every file is written anew, so that its time tells when the page was last bundled.
    compareBeforeEmit: false,
  },
  resolve: {
    extensions: ['.ts', '.js'],
    // It starts processes of Node, which nothing here asks it for.
    alias: { '@univerjs/rpc-node': false },
  },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        options: {
          transpileOnly: true,
          compilerOptions: { noEmit: false, module: 'ESNext', moduleResolution: 'Bundler' },
        },
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  plugins: [
    new HtmlWebpackPlugin({ template: './page/index.html', scriptLoading: 'defer' }),
    new MiniCssExtractPlugin({ filename: '[name].css' }),
  ],
  performance: { hints: false },
  stats: 'errors-warnings',
};
